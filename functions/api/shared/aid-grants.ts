import * as z from 'zod';
import type { LocalDate } from '../../../domain/calendar';
import { localDate } from '../../../domain/records';
import { type AidGrant, aidGrantStatuses, reportingOf } from '../../../domain/state-aid/report';
import { workingDaysUntil } from '../../../domain/state-aid/report-term';
import { line } from '../../../domain/text';
import { pageQuery } from '../../store/page';
import type { AidGrantAnswer } from '../answers/state-aid';
import { inOrder } from './days';

/** Query strings of the list and of its file: handlers read with them, the OpenAPI document is made of them. */

const which = {
  region: line(60).optional(),
  from: localDate.optional().describe('First day of the grant.'),
  to: localDate.optional().describe('Last day of the grant.'),
  status: z
    .enum([...aidGrantStatuses, 'unreported'])
    .optional()
    .describe('unreported: open or late.'),
};

export const aidGrantsQuery = z.strictObject({ ...which, ...pageQuery }).refine(...inOrder);
export const aidGrantsFileQuery = z.strictObject(which).refine(...inOrder);

export const isInStatus = (status: string | undefined, today: LocalDate) => (grant: AidGrant) => {
  if (status === undefined) return true;
  const found = reportingOf(grant, today).status;
  return status === 'unreported' ? found === 'open' || found === 'late' : found === status;
};

export function aidGrantAnswerOf(grant: AidGrant, today: LocalDate): AidGrantAnswer {
  const reporting = reportingOf(grant, today);
  return {
    applicationId: grant.applicationId,
    number: grant.number,
    schemeId: grant.schemeId,
    region: grant.region,
    ...reporting,
    workingDaysLeft: workingDaysUntil(reporting.reportBy, today),
    grantedOn: grant.grantedOn,
    beneficiary: { name: grant.beneficiaryName, kvkNumber: grant.kvkNumber },
    amountCents: grant.amountCents,
    authority: grant.authority,
    instrument: 'grant',
    sector: grant.sector,
    nace: null,
    regulation: grant.regulation,
    reports: grant.reports.map(({ amountCents, reportedOn, reference, at, byRole }) => ({
      ...{ amountCents, reportedOn, reference, at, byRole },
    })),
  };
}
