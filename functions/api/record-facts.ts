import type { Actor } from '../../domain/actor';
import { isIdentityField } from '../../domain/application/fact-fields';
import type { Application } from '../../domain/application/record';
import { type Fact, factsRequest, readFacts, recordFacts, withFacts } from '../../domain/application/record-facts';
import type { Instant } from '../../domain/calendar';
import { reschedule } from '../../domain/claim/reschedule';
import { ok, refuse } from '../../domain/result';
import { changesAid, isDeMinimis } from '../../domain/state-aid/register';
import { youthPseudonym } from '../gateways/pseudonym';
import { recordFactsRoute } from '../manifest/routes-applications';
import { api } from '../runtime/api';
import { loadAid } from '../store/aid-register';
import type { NamedAction } from '../store/commit';
import { keys } from '../store/keys';
import { correctedPersonActions, loadPerson, type Person } from '../store/persons';
import { actOnApplication } from './shared/act';
import { applicationPath } from './shared/dossier';

export const handler = api(recordFactsRoute, { path: applicationPath, body: factsRequest }, async (request) => {
  const facts = readFacts(request.body);
  if (!facts.ok) return facts;
  return actOnApplication(request, ['officer'], async ({ application, claims, scheme }, actor) => {
    const { person, stored } = await loadPerson(application.id);
    const corrected = withIdentity(person, facts.value);
    const pseudonym = corrected === person ? application.pseudonym : await youthPseudonym(corrected);
    const identified = { birthDate: corrected.birthDate, pseudonym };
    const book = isDeMinimis(scheme) ? await loadAid([application, withFacts(application, facts.value)]) : undefined;
    const aid = book && { book, today: request.today };
    const recorded = recordFacts(application, scheme, facts.value, identified, aid);
    if (!recorded.ok) return recorded;
    const move = reschedule(recorded.value, scheme, claims, request.today);
    if (facts.value.length > 1 && move.claims.length > mostClaimsBesideFacts) return startApart;
    if (facts.value.length > mostFactsBesideAid && changesAid(move.application, scheme)) return aidApart;
    const entries = factActions(move.application.next, facts.value, actor, request.now);
    const identity = corrected === person ? [] : await correctedPersonActions(application.id, corrected, stored);
    return ok({ move, beside: [...entries, ...identity], ...(book === undefined ? {} : { aid: book }) });
  });
});

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
