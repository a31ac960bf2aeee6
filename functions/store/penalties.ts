import * as z from 'zod';
import type { Application } from '../../domain/application/record';
import { zero } from '../../domain/money';
import { localDate, wholeCents } from '../../domain/records';
import type { Result } from '../../domain/result';
import { termOf } from '../../domain/term/record';
import { whenAsked } from '../../domain/when-asked';
import type { NamedAction } from './commit';
import { indexKeys, lists } from './index-keys';
import { keys } from './keys';
import { listPage, type PageAsked } from './merged-list';
import type { Page } from './page';

/** A penalty as finance has it: no text of anybody, for those stay with the application. */
const penaltyItem = whenAsked(() =>
  z.object({
    applicationId: z.string(),
    number: z.string(),
    schemeId: z.string(),
    region: z.string(),
    tradeName: z.string(),
    /** Of the employer that it is paid to. */
    kvkNumber: z.string(),
    days: z.int(),
    amountCents: wholeCents,
    fixedOn: localDate,
    payBy: localDate,
    paidOn: localDate.nullable(),
    reference: z.string().nullable(),
  }),
);
export type PenaltyItem = z.infer<typeof penaltyItem>;

export function penaltyOf(application: Application): PenaltyItem | null {
  const { penalty } = termOf(application);
  if (penalty === null || penalty.amountCents === zero) return null;
  const { id: applicationId, number, schemeId, region, employer } = application;
  const { days, amountCents, fixedOn, payBy, payment } = penalty;
  return {
    ...{ applicationId, number, schemeId, region, days, amountCents, fixedOn, payBy },
    tradeName: employer.tradeName,
    kvkNumber: application.organisation,
    paidOn: payment?.paidOn ?? null,
    reference: payment?.reference ?? null,
  };
}

/** The penalty for finance's list, beside the write of its application, which guards it; nothing where none is owed. */
export function penaltyActions(application: Application): NamedAction[] {
  const penalty = penaltyOf(application);
  if (penalty === null) return [];
  const { region, payBy, applicationId } = penalty;
  const Item = {
    ...keys.penalty(applicationId),
    kind: 'penalty',
    ...penalty,
    ...indexKeys.penalty(region, payBy, applicationId),
  };
  return [{ name: `penalty ${applicationId}`, put: { Item } }];
}

/** After an objection: what finance must pay, or nothing any more. */
export function penaltyAfterObjection(application: Application): NamedAction[] {
  const actions = penaltyActions(application);
  if (actions.length > 0) return actions;
  return [{ name: `penalty ${application.id}`, delete: { Key: { ...keys.penalty(application.id) } } }];
}

/** Penalties of a region, first to be paid first. @param paid undefined: paid or not */
export const listPenalties = (
  region: string,
  { paid, ...asked }: PageAsked & { readonly paid?: boolean | undefined },
): Promise<Result<Page<PenaltyItem>>> =>
  listPage({ index: 'by-region', ...lists.penalties(region) }, asked, {
    read: (item) => {
      const penalty = penaltyItem.parse(item);
      return paid === undefined || paid === (penalty.paidOn !== null) ? penalty : undefined;
    },
  });
