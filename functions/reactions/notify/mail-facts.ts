import { decisionAt } from '../../../domain/application/decision-at';
import { allChecks } from '../../../domain/application/record';
import { amsterdamDate } from '../../../domain/calendar';
import { judgedAt } from '../../../domain/claim/judged-at';
import type { Claim } from '../../../domain/claim/record';
import { objectionEndsOn } from '../../../domain/decision-term';
import { type Cents, cents } from '../../../domain/money';
import type { Recovery } from '../../../domain/recovery/record';
import type { Scheme } from '../../../domain/scheme/definition';
import { eventName } from '../../../events/catalogue';
import type { Envelope } from '../../../events/envelope';
import type { MailFacts } from '../../gateways/mail-texts';
import { optional } from '../../runtime/config';
import type { MailRecords } from '../../store/mail-records';

/** What the mail about an event may tell, whether it goes at once or with a letter: the event's own numbers, and the reasons out of the record. */
export function mailFacts(event: Envelope, records: MailRecords, scheme: Scheme): MailFacts {
  const { application, claim, region, recovery, waitingPosition } = records;
  const { replyBy, dueOn, reopenUntil, evidenceDueOn, endToEndId, until, decisionDueOn } = event.data;
  const hold = [application.hold, ...application.formerHolds].find((one) => one?.at === event.time) ?? application.hold;
  const link = `${optional('PUBLIC_URL', '')}/mijn-aanvragen/${application.id}`;
  return {
    number: application.number,
    schemeName: scheme.name.nl,
    regionName: region?.name.nl ?? application.region,
    contactEmail: region?.contact.email ?? '',
    link,
    ...(records.letter === null ? {} : { letterLink: `${link}#brieven`, letterKind: records.letter.letterKind }),
    legalNature: scheme.legalNature,
    objection: objection(scheme, event.time),
    amountCents: amountOf(event.data),
    ...(waitingPosition === null ? {} : { waitingPosition }),
    reasons: reasons(event, records),
    decisionDueOn: typeof decisionDueOn === 'string' ? decisionDueOn : application.decisionDueOn,
    deMinimis: scheme.stateAid === 'de-minimis',
    ...(claim === null ? {} : { evidence: evidenceLabels(scheme, claim) }),
    ...(typeof evidenceDueOn === 'string' ? { evidenceDueOn } : {}),
    ...(typeof endToEndId === 'string' ? { reference: endToEndId } : {}),
    ...(typeof replyBy === 'string' ? { replyBy } : {}),
    ...(recovery !== null && typeof dueOn === 'string' ? { dueOn } : {}),
    ...(recovery !== null && region?.debtor ? { payTo: region.debtor } : {}),
    ...(recovery?.article ? { article: recovery.article } : {}),
    ...(typeof reopenUntil === 'string' ? { reopenUntil } : {}),
    ...(typeof event.data.reminder === 'number' ? { reminder: event.data.reminder } : {}),
    ...(typeof until === 'string' ? { heldUntil: until } : {}),
    ...(hold === null ? {} : { holdReason: hold.reason }),
  };
}

/** Six weeks from the day after the decision is made known (Awb 6:7); an agreement is no decision to object to. */
function objection({ legalNature, authority }: Scheme, time: string): MailFacts['objection'] {
  if (legalNature !== 'subsidy') return null;
  return { lastDay: objectionEndsOn(amsterdamDate(time)), address: authority.objectionAddress ?? authority.name };
}

/** The motivation of who decided then, for the records may have moved on; failed rules of the trace where a person overrode nothing. */
function reasons(event: Envelope, { application, claim, recovery }: MailRecords): string[] {
  if (recovery !== null) return [whyRecovered(event, recovery)];
  if (claim !== null) return whyRefused(event, claim);
  const decision = decisionAt(application, event.time);
  if (decision === null) return [];
  const failed = allChecks(application).filter(({ outcome }) => outcome === 'fail');
  const rules = decision.outcome === 'reject' ? failed.map(({ rule, reference }) => `${rule} (${reference})`) : [];
  return [decision.motivation, ...rules];
}

/** Of an intention what its officer wrote; of a refusal what both did. */
function whyRefused({ type, time }: Envelope, claim: Claim): string[] {
  const step = eventName(type) === 'claim.refusal-intended' ? 'assessment' : 'approval';
  const { assessment, approval } = judgedAt(claim, step, time);
  const all = step === 'assessment' ? [assessment] : [assessment, approval];
  return all.map((one) => one?.motivation).filter((text) => text !== undefined);
}

/**
 * What was written with the intention, or with the decision after it: found by the moment, for a recovery that was
 * dropped may be proposed once more before its mail goes.
 */
function whyRecovered({ type, time }: Envelope, recovery: Recovery): string {
  const all = [recovery, ...recovery.former];
  if (eventName(type) === 'recovery.intended') {
    const told = all.find(({ intention }) => intention?.intendedAt === time) ?? recovery;
    return told.intention?.motivation ?? '';
  }
  const told = all.find(({ decision }) => decision?.decidedAt === time) ?? recovery;
  return told.decision?.motivation ?? '';
}

/** The amount of the event; of a recovery as a whole what is owed on what was known then. */
function amountOf({ amountCents, owedCents }: Envelope['data']): Cents | null {
  const amount = amountCents ?? owedCents;
  return typeof amount === 'number' ? cents(amount) : null;
}

const evidenceLabels = (scheme: Scheme, { evidenceKinds }: Claim): string[] =>
  evidenceKinds.map((kind) => scheme.documents.find(({ id }) => id === kind)?.label.nl ?? kind);
