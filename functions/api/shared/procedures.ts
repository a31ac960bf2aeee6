import type { Actor } from '../../../domain/actor';
import { contestable } from '../../../domain/objection/contested';
import { remedyKinds } from '../../../domain/objection/decide';
import { mayReceive } from '../../../domain/objection/receive';
import type { Objection } from '../../../domain/objection/record';
import { mayHandle, withdrawObjection } from '../../../domain/objection/steps';
import type { Result } from '../../../domain/result';
import { mayDecideAdjustment, replyToAdjustment } from '../../../domain/settlement/decide';
import { adjustmentGrounds, groundRow } from '../../../domain/settlement/grounds-table';
import { leftOf, mayIntendAdjustment, phaseOf } from '../../../domain/settlement/intend';
import type { Adjustment, AdjustmentKind, Settlement } from '../../../domain/settlement/record';
import {
  handleObjectionRoute,
  recordObjectionRoute,
  revokeApplicationRoute,
  settleApplicationRoute,
} from '../../manifest/routes-procedures';
import type { RouteEntry } from '../../manifest/types';
import type { AdjustmentAnswer, ObjectionAnswer, ProceduresAnswer } from '../answers/procedures';
import type { CaseFile } from './case-file';
import { refusalBy } from './may-now';
import type { Asking } from './sight';

/** What was decided about the award after its grant, and objections, as this caller may see them. */
export function proceduresAnswerOf(file: CaseFile, asking: Asking): ProceduresAnswer {
  const { application, sight } = file;
  const { settlement, formerSettlements = [], adjustments = [], objections = [] } = application;
  const by = (route: RouteEntry, decide: (actor: Actor) => Result<unknown>) =>
    refusalBy(route, asking, application, decide);
  return {
    settlement: settlement === undefined ? null : settlementAnswerOf(settlement),
    formerSettlements: formerSettlements.map(settlementAnswerOf),
    adjustments: adjustments.map((one) => adjustmentAnswerOf(file, one, asking)),
    objections: objections.map((one) => objectionAnswerOf(file, one, asking)),
    grounds: sight.backOffice
      ? { settlement: groundsOf(file, 'settlement', asking), revocation: groundsOf(file, 'revocation', asking) }
      : null,
    leftCents: leftOf(file),
    contestable: contestable(file),
    mayNow: {
      settle: by(settleApplicationRoute, (actor) => mayBegin(file, 'settlement', actor)),
      revoke: by(revokeApplicationRoute, (actor) => mayBegin(file, 'revocation', actor)),
      recordObjection: by(recordObjectionRoute, (actor) => mayReceive(file, actor)),
    },
  };
}

/** The route is the employer's too, to reply: to intend is for officers. */
const forOfficers = { ok: false, refusal: { code: 'forbidden', detail: 'This is for officers.' } } as const;
const mayBegin = (file: CaseFile, kind: AdjustmentKind, actor: Actor): Result<unknown> =>
  actor.roles.includes('officer') ? mayIntendAdjustment(file, kind, actor) : forOfficers;

function groundsOf(file: CaseFile, kind: AdjustmentKind, { today }: Asking) {
  const phase = phaseOf(kind, file.application, file.claims);
  return adjustmentGrounds.flatMap((ground) => {
    const row = groundRow(ground, phase, today);
    return row === null ? [] : [{ ground, article: row.article, needs: [...row.needs] }];
  });
}

const settlementAnswerOf = ({ bySub: _, settledSince: __, ...settlement }: Settlement) => settlement;

function adjustmentAnswerOf(file: CaseFile, adjustment: Adjustment, asking: Asking): AdjustmentAnswer {
  const { caller, now, today } = asking;
  const { kind, intention, decision, because, before: _, ...rest } = adjustment;
  const route = kind === 'settlement' ? settleApplicationRoute : revokeApplicationRoute;
  const by = (role: string, decide: (actor: Actor) => Result<unknown>) =>
    refusalBy(route, asking, file.application, (actor) => (actor.roles.includes(role) ? decide(actor) : forOfficers));
  const deciding = (outcome: 'establish' | 'drop') =>
    by('officer', (actor) => mayDecideAdjustment(file, kind, outcome, actor, today));
  const { motivation, intendedAt, replyBy } = intention;
  return {
    ...rest,
    kind,
    reason: because,
    intention: { motivation, intendedAt, replyBy, mine: intention.intenderSub === caller.sub },
    decision: decision && {
      ...{ outcome: decision.outcome, motivation: decision.motivation, decidedAt: decision.decidedAt },
      ...{ owedCents: decision.owedCents, mine: decision.deciderSub === caller.sub },
    },
    mayNow: {
      reply: by('employer', () => replyToAdjustment(file, kind, '', now)),
      establish: deciding('establish'),
      drop: deciding('drop'),
    },
  };
}

function objectionAnswerOf(file: CaseFile, objection: Objection, asking: Asking): ObjectionAnswer {
  const { caller, now } = asking;
  const { application, sight } = file;
  const {
    decision,
    suspensions,
    postponement,
    withdrawn,
    summary,
    ceiling,
    decidedBySubs: _,
    recorded: __,
    ...rest
  } = objection;
  const by = (decide: (actor: Actor) => Result<unknown>) =>
    refusalBy(handleObjectionRoute, asking, application, decide);
  const told = decision !== null;
  return {
    ...rest,
    text: summary,
    suspensions: suspensions.map(({ askedOn, endsOn, completedOn }) => ({ askedOn, endsOn, completedOn })),
    postponement: postponement && { reason: postponement.reason, at: postponement.at },
    withdrawn: withdrawn && { reason: withdrawn.reason, at: withdrawn.at },
    ceiling: sight.backOffice ? ceiling : null,
    remedies: remedyKinds(objection.contested),
    decision: told
      ? {
          ...{ outcome: decision.outcome, remedy: decision.remedy, amountCents: decision.amountCents },
          ...{ motivation: decision.motivation, excused: decision.excusedBecause, decidedAt: decision.decidedAt },
          ...{ byRole: decision.deciderRole, mine: decision.deciderSub === caller.sub },
          ...{ overshootCents: decision.overshootCents, overshootAwards: decision.overshootAwards },
        }
      : null,
    mayNow: {
      handle: by((actor) => mayHandle(application, objection, actor)),
      withdraw: by((actor) => withdrawObjection(application, objection, '', actor, now)),
    },
  };
}
