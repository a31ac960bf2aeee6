import type { Actor } from '../../domain/actor';
import { isIdentityField } from '../../domain/application/fact-fields';
import { identifyingNumber } from '../../domain/application/identifying-number';
import type { Application } from '../../domain/application/record';
import { type Fact, factsRequest, readFacts, recordFacts, withFacts } from '../../domain/application/record-facts';
import type { Instant } from '../../domain/calendar';
import { reschedule } from '../../domain/claim/reschedule';
import { ok, refuse } from '../../domain/result';
import type { Scheme } from '../../domain/scheme/definition';
import { changesAid, isDeMinimis } from '../../domain/state-aid/register';
import { numberPseudonym, youthPseudonym } from '../gateways/pseudonym';
import { recordFactsRoute } from '../manifest/routes-applications';
import { api } from '../runtime/api';
import { loadAid } from '../store/aid-register';
import type { NamedAction } from '../store/commit';
import { loadLastFacts } from '../store/facts';
import { keys } from '../store/keys';
import { correctedPersonActions, loadPerson, type Person } from '../store/persons';
import { listedProcessingOf } from '../store/processing-log';
import { actOnApplication } from './shared/act';
import { applicationPath } from './shared/dossier';

export const handler = api(recordFactsRoute, { path: applicationPath, body: factsRequest }, async (request) => {
  const facts = readFacts(request.body);
  if (!facts.ok) return facts;
  return actOnApplication(
    request,
    async ({ application, claims, scheme }, actor) => {
      const { person, stored } = await loadPerson(application.id);
      const corrected = withIdentity(person, facts.value);
      const names = await namesOf(corrected === person ? null : corrected, application, scheme);
      const identified = { birthDate: corrected.birthDate, ...names };
      const book = isDeMinimis(scheme) ? await loadAid([application, withFacts(application, facts.value)]) : undefined;
      const aid = book && { book, today: request.today };
      const recorded = recordFacts(application, scheme, facts.value, identified, aid);
      if (!recorded.ok) return recorded;
      const move = reschedule(recorded.value, scheme, claims, request.today);
      if (facts.value.length > 1 && move.claims.length > mostClaimsBesideFacts) return startApart;
      if (facts.value.length > mostFactsBesideAid && changesAid(move.application, scheme)) return aidApart;
      const entries = factActions(move.application.next, facts.value, actor, request.now);
      const identity = corrected === person ? [] : await correctedPersonActions(application.id, corrected, stored);
      const { now: startedAt, trace } = request;
      const carries = listedProcessingOf({
        activity: 'correct-facts',
        application,
        subjects: ['youth'],
        trace,
        startedAt,
      });
      return ok({ move, beside: [...entries, ...identity], carries, ...(book === undefined ? {} : { aid: book }) });
    },
    ({ application }, actor) => isRepeated(application.id, facts.value, actor),
  );
});

/**
 * Whether these are what this very person recorded last, word for word: then its answer got lost, and nothing is recorded
 * twice. Values that tell who the youth is stand in the person's item alone.
 */
async function isRepeated(applicationId: string, facts: readonly Fact[], actor: Actor): Promise<boolean> {
  const last = await loadLastFacts(applicationId);
  const same = facts.every(({ field, value, source }, index) => {
    const before = last[index];
    const saidSo = before?.field === field && before.source === source && before.bySub === actor.sub;
    return saidSo && (isIdentityField(field) || JSON.stringify(before.value) === JSON.stringify(value));
  });
  if (!same || last.length !== facts.length) return false;
  const told = facts.filter(({ field }) => isIdentityField(field));
  if (told.length === 0) return true;
  const { person } = await loadPerson(applicationId);
  const known: Readonly<Record<string, unknown>> = { ...person };
  return told.every(({ field, value }) => known[field.slice('youth.'.length)] === value);
}

/** A claim takes four writes at most, a fact one, and there are at most fifty facts: so many fit in one transaction. */
const mostClaimsBesideFacts = 10;

const startApart = refuse({
  code: 'input-invalid',
  detail: 'The start moves too many claims to be corrected together with other facts.',
  errors: [{ path: 'placement.startOn', message: 'send this correction by itself' }],
});

/** The register of aid takes a write for each linked number, before and after. */
const mostFactsBesideAid = 5;

const aidApart = refuse({
  code: 'input-invalid',
  detail: 'These facts change what counts as state aid, and cannot be corrected together with so many others.',
  errors: [{ path: '', message: 'send the facts that change sector, linked numbers or amount by themselves' }],
});

/** By which the youth is known again. Null: who it is, stays as it was. A BSN is not kept, so that name stays too. */
async function namesOf(corrected: Person | null, { pseudonym, numberPseudonym: former }: Application, scheme: Scheme) {
  if (corrected === null) return { pseudonym, numberPseudonym: former };
  const number = identifyingNumber(scheme, { candidateNumber: corrected.candidateNumber });
  const anew = number.ok && number.value !== null ? await numberPseudonym(number.value) : former;
  return { pseudonym: await youthPseudonym(corrected), numberPseudonym: anew };
}

/** The person after the facts that tell who it is; the same object when there are none. */
function withIdentity(person: Person, facts: readonly Fact[]): Person {
  const corrections = facts.filter(({ field }) => isIdentityField(field));
  if (corrections.length === 0) return person;
  return {
    ...person,
    ...Object.fromEntries(corrections.map(({ field, value }) => [field.slice('youth.'.length), value])),
  };
}

/** An entry each, nothing overwritten. What tells who the youth is stands in the person's item, not here. */
const factActions = (next: Application, facts: readonly Fact[], actor: Actor, now: Instant): NamedAction[] =>
  facts.map(({ field, value, source }, index) => ({
    name: `fact ${index}`,
    put: {
      Item: {
        ...keys.fact(next.id, now, next.version, index),
        kind: 'fact',
        field,
        ...(isIdentityField(field) ? {} : { value }),
        source,
        at: now,
        byRole: actor.role,
        bySub: actor.sub,
      },
    },
  }));
