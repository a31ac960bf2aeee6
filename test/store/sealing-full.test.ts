import { beforeAll, describe, expect, it } from 'vitest';
import { cents } from '../../domain/money';
import { type BatchLine, endToEndIdOf, mostParts } from '../../domain/payout/batch';
import { newBatch, withLines } from '../../domain/payout/seal';
import { batchItem } from '../../functions/store/batches';
import { keys } from '../../functions/store/keys';
import { loadClaims } from '../../functions/store/payments';
import { finishBatch } from '../../functions/store/sealing';
import { batchPut } from '../../functions/store/table';
import { idNumber } from '../domain/payout-fixtures';
import { engines, useEngine } from './engine';
import { approved, aRegion, aScheme, at, executionOn, idOf, linesOf, post, refOf } from './payout-world';
import { inTime } from './sealing-steps';

const debtor = { name: 'Gemeente Ede', iban: 'NL91ABNA0417164300' };
const batchId = idNumber(5, '01KF');

const lineOf = (line: number): BatchLine => {
  const applicationId = idNumber(line, '01KG');
  const claimId = `${applicationId}-1`;
  return {
    ...{ batchId, line, claimId, applicationId, number: `VL-${line}`, amountCents: cents(50_000) },
    ...{ creditorName: 'Bakkerij', creditorIban: debtor.iban, endToEndId: endToEndIdOf(claimId, 1) },
    ...{ schemeId: 'proef', costCentre: null, tradeName: 'Bakkerij', kvkNumber: '68750110', warnings: [] },
  };
};

describe.each(engines)('a batch that is full on $name', (engine) => {
  useEngine(engine);
  beforeAll(aScheme);

  it('is closed, and what is left goes into the next one', async () => {
    const region = 'full';
    await aRegion(region, { debtor: { ...debtor, linesPerFile: 1 } });
    const lines = Array.from({ length: mostParts - 1 }, (_, index) => lineOf(index + 1));
    const by = { id: batchId, region, executionOn, createdAt: at, makerSub: 'maker', debtor, linesPerFile: 1 };
    const nearlyFull = withLines(newBatch(by), lines);
    await batchPut([
      ...lines.map((line) => ({ ...keys.batchLine(batchId, line.line), kind: 'batch-line', ...line })),
      batchItem(nearlyFull),
      { ...keys.sealing(region), kind: 'sealing', batchId },
    ]);
    const claimIds = await approved({ region, claims: 3 });
    const closed = await finishBatch(nearlyFull, inTime);
    expect(closed).toMatchObject({ ok: true, value: { status: 'sealed', lines: mostParts } });
    expect(closed.ok && closed.value.parts).toHaveLength(mostParts);
    expect((await loadClaims(claimIds.map(refOf))).filter(({ status }) => status === 'approved')).toHaveLength(2);
    expect(await linesOf(idOf(await post({ region, key: region })))).toHaveLength(2);
  });
});
