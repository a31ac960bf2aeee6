import { listBankReportsRoute } from '../manifest/routes-bank-reports';
import { answer, api } from '../runtime/api';
import { listBankReports } from '../store/bank-reports';
import { bankReportAnswerOf } from './shared/bank-report';
import { batchPath, openBatch } from './shared/batch';

export const handler = api(listBankReportsRoute, { path: batchPath }, async ({ caller, guard, path }) => {
  const batch = await openBatch(guard, path.batchId);
  if (!batch.ok) return batch;
  const reports = await listBankReports(batch.value.id);
  return answer(200, { items: reports.map((report) => bankReportAnswerOf(report, caller)) });
});
