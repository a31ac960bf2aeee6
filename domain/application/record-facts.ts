import * as z from 'zod';
import { youthCountRule } from '../allocation/counts';
import type { Movement } from '../budget/movement';
import type { LocalDate } from '../calendar';
import { zero } from '../money';
import type { Move } from '../move';
import type { InputError } from '../refusal';
import { ok, type Result, refuse } from '../result';
import type { Scheme } from '../scheme/definition';
import type { Circumstances } from '../scheme/facts';
import { aidCircumstances } from '../state-aid/de-minimis';
import { type AidBook, isDeMinimis, standingOf } from '../state-aid/register';
import { line } from '../text';
import { whenAsked } from '../when-asked';
import { assessFacts } from './assess-facts';
import { amountInLine, applicationEvent, releaseAll } from './events';
import { type FactField, fieldNamed, isIdentityField, schemaOf, withFact } from './fact-fields';
import type { Application } from './record';
import { whileKnown } from './while-open';

/** Body of `POST /v1/applications/{id}/facts`: what was found, and where. */
export const factsRequest = whenAsked(() =>
  z
    .array(z.strictObject({ field: line(60), value: z.json(), source: line(300) }))
    .min(1)
    .max(50),
);

export interface Fact {
  readonly field: FactField;
  readonly value: unknown;
  readonly source: string;
}

/** Reads the facts of a request; every unknown field and wrong value is named at once. */
export function readFacts(request: z.infer<typeof factsRequest>): Result<Fact[]> {
  const errors: InputError[] = [];
  const facts: Fact[] = [];
  request.forEach(({ field: name, value, source }, index) => {
    const field = fieldNamed(name);
    if (field === undefined) {
      errors.push({ path: `${index}.field`, message: 'no such fact' });
      return;
    }
    const read = schemaOf(field).safeParse(value);
    if (read.success) facts.push({ field, value: read.data, source });
    else errors.push({ path: `${index}.value`, message: read.error.issues[0]?.message ?? 'not valid' });
  });
  return errors.length > 0 ? refuse({ code: 'input-invalid', detail: 'Some facts are not valid.', errors }) : ok(facts);
}

/** Who the youth is, as far as the rules and the counts need it, after the facts. */
export interface Identity {
  readonly birthDate: LocalDate;
  readonly pseudonym: string;
  readonly numberPseudonym?: string | undefined;
}

/** What stands in the register of de-minimis aid at the numbers of the application, also as corrected. */
export interface AidKnown {
  readonly book: AidBook;
  readonly today: LocalDate;
}

/**
 * Facts added or corrected; the application is checked again. One in `assess` that no longer fails goes back in line;
 * a reserved one that is now worth more gives its reservation back and goes back in line, where its rank is its own.
 * @param aid needed where the scheme is about de-minimis aid
 */
export function recordFacts(
  application: Application,
  scheme: Scheme,
  facts: readonly Fact[],
  identity: Identity,
  aid?: AidKnown,
): Result<Move> {
  const open = whileKnown(application);
  if (!open.ok) return open;
  const changed = withFacts(isOf(application, identity), facts);
  const { placement } = changed;
  if (placement !== null && placement.endOn !== null && placement.endOn < placement.startOn) {
    const errors = [{ path: 'placement.endOn', message: 'must not be before startOn' }];
    return refuse({ code: 'input-invalid', detail: 'The facts contradict each other.', errors });
  }
  const circumstances = circumstancesOf(changed, scheme, aid);
  const renewed = { ...changed, version: application.version + 1 };
  const checked = assessFacts(scheme, renewed, identity.birthDate, circumstances);
  const { next, movements } = moved(application, checked, scheme);
  const fields = facts.map(({ field }) => field);
  return ok({
    application: { prior: application, next },
    claims: [],
    movements,
    events: [applicationEvent(next, 'changed', { fields })],
  });
}

/** The application after these facts, but for those that tell who the youth is. */
export function withFacts(application: Application, facts: readonly Fact[]): Application {
  return facts.reduce(
    (changed, { field, value }) => (isIdentityField(field) ? changed : withFact(changed, field, value)),
    application,
  );
}

function circumstancesOf(changed: Application, scheme: Scheme, aid: AidKnown | undefined): Circumstances | undefined {
  if (!isDeMinimis(scheme)) return undefined;
  if (aid === undefined) throw new Error(`nobody looked what aid stands beside application ${changed.id}`);
  return aidCircumstances(changed, standingOf(aid.book, changed), aid.today);
}

/** The application of this youth. Where it is another than before, the awards counted for the former one say nothing. */
function isOf(application: Application, { pseudonym, numberPseudonym }: Identity): Application {
  if (application.pseudonym === pseudonym && application.numberPseudonym === numberPseudonym) return application;
  const countChecks = application.countChecks.filter(({ rule }) => rule !== youthCountRule);
  const { numberPseudonym: _, ...rest } = application;
  return { ...rest, pseudonym, ...(numberPseudonym === undefined ? {} : { numberPseudonym }), countChecks };
}

/** What the new verdict does to its place in line and its money. */
function moved(prior: Application, checked: Application, scheme: Scheme): { next: Application; movements: Movement[] } {
  const stays = { next: checked, movements: [] };
  if (prior.status === 'waiting') return stillWaiting(prior, checked);
  if (prior.status === 'assess') {
    const fails = [...checked.checks, ...checked.countChecks].some((check) => check.outcome === 'fail');
    const backInLine = !fails && checked.task === null && checked.awardCents !== null;
    return backInLine ? { next: { ...checked, status: 'received' }, movements: [] } : stays;
  }
  if (prior.status !== 'reserved' || checked.awardCents === null || scheme.caps.whenShort === 'partial') return stays;
  if (checked.awardCents <= prior.heldCents) return stays;
  const next: Application = { ...checked, status: 'received', heldCents: zero, heldAwards: 0 };
  return { next, movements: releaseAll(prior) };
}

function stillWaiting(prior: Application, checked: Application): { next: Application; movements: Movement[] } {
  const [before, after] = [amountInLine(prior), amountInLine(checked)];
  if (before === after || before === null) return { next: checked, movements: [] };
  const unwait: Movement = { kind: 'unwait', amountCents: before, awards: 1, cause: prior.id };
  if (after === null) return { next: { ...checked, status: 'assess' }, movements: [unwait] };
  return { next: checked, movements: [unwait, { kind: 'wait', amountCents: after, awards: 1, cause: prior.id }] };
}
