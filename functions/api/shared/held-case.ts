import { keepingOf } from '../../../domain/destruction/keeping';
import { activities, activityIds } from '../../../domain/privacy/activities';
import type { WholeCase } from '../../store/destruction/destroyed';
import { loadDocuments } from '../../store/documents';
import { loadFacts } from '../../store/facts';
import { loadYouthVersions, type Youth } from '../../store/persons';
import type { SubjectAccessAnswer } from '../answers/subject-access';

type HeldCase = SubjectAccessAnswer['items'][number];

/** Everything that is held of a youth with one application; opens it, so that it is recorded first. */
export async function heldCaseOf(whole: WholeCase): Promise<HeldCase> {
  const { application, claims, begun } = whole;
  const named = [...application.documents, ...claims.flatMap(({ evidence }) => evidence?.documents ?? [])];
  const [versions, facts, documents] = await Promise.all([
    loadYouthVersions(application.id),
    loadFacts(application.id),
    loadDocuments(named.map(({ id }) => id)),
  ]);
  const [person, ...formerPersons] = versions.map(youthOf);
  const { id: applicationId, number, region, organisation, schemeId, status, receivedAt } = application;
  const keeping = begun ?? keepingOf(whole);
  return {
    ...{ applicationId, number, region, organisation, schemeId, status, receivedAt },
    tradeName: application.employer.tradeName,
    person: person ?? null,
    formerPersons,
    youth: application.youth,
    placement: application.placement,
    changes: application.changes,
    facts: facts.map(({ field, value, source, at, byRole }) => ({ field, value, source, at, byRole })),
    claims: claims.map(({ id, status: stands, amountCents, dueOn, evidence }) => ({
      ...{ id, status: stands, amountCents, dueOn },
      employment: evidence?.employment ?? [],
    })),
    text: textsOf(whole),
    documents: named.map(({ id, kind }) => {
      const document = documents.find((one) => one.id === id);
      return {
        ...{ id, document: kind },
        contentType: document?.contentType ?? null,
        announcedAt: document?.announcedAt ?? null,
      };
    }),
    timeline: entriesOf(whole, 'event').map(({ type, at, byRole }) => ({ type, at, byRole })),
    openings: entriesOf(whole, 'opened'),
    keeping: keeping && {
      keepClass: keeping.keepClass,
      endedOn: keeping.endedOn,
      keptThrough: keeping.keptThrough,
    },
  };
}

const youthOf = ({ candidateNumber, ...youth }: Youth) => ({ ...youth, candidateNumber: candidateNumber ?? null });

function entriesOf({ items }: WholeCase, kind: 'event' | 'opened') {
  return items
    .filter((item) => item.kind === kind)
    .map((item) => ({
      type: String(item.name),
      at: String(item.occurredAt ?? item.at),
      byRole: String(item.byRole),
      reason: item.reason === undefined ? null : String(item.reason),
    }));
}

/** What was written by people, oldest first. */
function textsOf({ application, claims, recovery }: WholeCase): HeldCase['text'] {
  const written = (of: string, text: string | null | undefined, at: string | null | undefined) =>
    text && at ? [{ of, text, at }] : [];
  const { decision } = application;
  return [
    ...written('decision', decision?.motivation, decision?.decidedAt),
    ...claims.flatMap(({ assessment, reply, approval }) => [
      ...written('assessment', assessment?.motivation, assessment?.assessedAt),
      ...written('reply', reply?.text, reply?.repliedAt),
      ...written('approval', approval?.motivation, approval?.approvedAt),
    ]),
    ...written('recovery', recovery?.causeText, recovery?.proposedAt),
    ...written('recovery', recovery?.intention?.motivation, recovery?.intention?.intendedAt),
    ...written('recovery-reply', recovery?.reply?.text, recovery?.reply?.repliedAt),
    ...written('recovery', recovery?.decision?.motivation, recovery?.decision?.decidedAt),
  ].sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** What is done with the data of a youth, as the register of activities has it. */
export const activitiesOfYouth = (): SubjectAccessAnswer['activities'] =>
  activityIds
    .map((activity) => ({ activity, ...activities[activity] }))
    .filter(({ subjects }) => (subjects as readonly string[]).includes('youth'))
    .map(({ activity, name, purpose, basis, data, recipients }) => ({
      ...{ activity, name, purpose, basis, recipients },
      dataNamed: data,
    }));
