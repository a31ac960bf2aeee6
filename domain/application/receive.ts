import { budgetIdOf } from '../budget/budget';
import { amsterdamDate, type Instant, yearOf } from '../calendar';
import { decisionDueOn } from '../decision-term';
import type { DocumentRecord } from '../document/record';
import { cents } from '../money';
import type { Scheme } from '../scheme/definition';
import { assessFacts } from './assess-facts';
import { lackingOf } from './completeness';
import { applicationEvent } from './events';
import type { Intake } from './intake-record';
import { applicationNumber } from './number';
import type { Application } from './record';
import type { ApplicationRequest } from './request';

/** What the request does not say itself. */
export interface Receipt {
  readonly id: string;
  readonly receivedAt: Instant;
  readonly pseudonym: string;
  readonly numberPseudonym?: string | undefined;
  /** Records of the documents that the request names, as far as they exist. Absent: it names none. */
  readonly documents?: readonly DocumentRecord[];
  readonly intake?: Intake | undefined;
}

/**
 * A well-formed application is received whatever its checks say: an applicant has a right to a decision. One that has
 * all that its scheme's checklist asks is complete, and ranked by its receipt (Awb 4:26), then by the id, whose random
 * part decides by lot. One that lacks something stands in no line until it is complete.
 */
export function receive(scheme: Scheme, request: ApplicationRequest, receipt: Receipt) {
  const receivedOn = amsterdamDate(receipt.receivedAt);
  const facts: Application = {
    ...received(scheme, request, receipt),
    decisionDueOn: decisionDueOn({ receivedOn, termWeeks: scheme.decision.termWeeks }),
  };
  const lacking = lackingOf(scheme, facts, receipt.documents ?? []);
  const complete = lacking.length === 0;
  const known: Application = complete ? facts : { ...facts, completeAt: null };
  const application = assessFacts(scheme, known, request.youth.birthDate);
  const event = applicationEvent(application, 'received');
  if (complete) return { application, lacking, events: [event] };
  const incomplete = applicationEvent(application, 'incomplete', { lacking: lacking.map(({ id }) => id) });
  return { application, lacking, events: [event, incomplete] };
}

function received(scheme: Scheme, request: ApplicationRequest, receipt: Receipt): Omit<Application, 'decisionDueOn'> {
  const receivedOn = amsterdamDate(receipt.receivedAt);
  const { contact: _, linkedKvkNumbers = [], ...employer } = request.employer;
  return {
    id: receipt.id,
    number: applicationNumber(receipt.id, receivedOn),
    schemeId: scheme.schemeId,
    schemeVersion: scheme.version,
    region: scheme.region,
    budgetId: budgetIdOf(scheme.schemeId, scheme.caps.period, String(yearOf(receivedOn))),
    status: 'received',
    version: 1,
    receivedAt: receipt.receivedAt,
    ...(receipt.intake === undefined ? {} : { intake: receipt.intake }),
    awardCents: null,
    heldCents: cents(0),
    heldAwards: 0,
    organisation: request.employer.kvkNumber,
    beneficiaryOrganisation: scheme.beneficiaryOrganisation ?? request.employer.kvkNumber,
    employer: { ...employer, linkedKvkNumbers, municipality: null },
    pseudonym: receipt.pseudonym,
    ...(receipt.numberPseudonym === undefined ? {} : { numberPseudonym: receipt.numberPseudonym }),
    youth: youthFactsOf(request),
    placement: request.placement,
    declarations: {
      agreesToWait: request.declarations.agreesToWait,
      otherFunding: request.declarations.otherFunding ?? [],
      deMinimis: request.declarations.deMinimis,
    },
    requestedAmountCents: request.requestedAmountCents ?? null,
    documents: request.documents,
    checks: [],
    countChecks: [],
    task: null,
    decision: null,
    changes: { endedOn: null, hours: [], interruptions: [] },
    waitingNumber: null,
    squeezedIn: false,
    hold: null,
    formerHolds: [],
  };
}

const youthFactsOf = ({ youth }: ApplicationRequest): Application['youth'] => ({
  municipality: youth.municipality,
  benefit: youth.benefit ?? 'unknown',
  startQualification: youth.startQualification ?? null,
  registeredJobseeker: youth.registeredJobseeker ?? null,
  inEducation: youth.inEducation ?? null,
});
