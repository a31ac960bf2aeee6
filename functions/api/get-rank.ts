import type { Step } from '../../domain/allocation/passed';
import { amsterdamDate } from '../../domain/calendar';
import { applicationIdOf, numberOfApplication } from '../../domain/ledger/cause';
import { cents } from '../../domain/money';
import { getRankRoute } from '../manifest/routes-waiting';
import { answer, api } from '../runtime/api';
import { rankSteps } from '../store/rank-steps';
import type { RankAnswer } from './answers/waiting';
import { rankQuery } from './shared/case-queries';
import { applicationPath, openCase } from './shared/dossier';
import { sightOf } from './shared/sight';

/** The employer reads on what grounds others were served, and of whom and how much nothing. */
export const handler = api(
  getRankRoute,
  { path: applicationPath, query: rankQuery },
  async ({ guard, path, query }) => {
    const found = await openCase(guard, path.applicationId);
    if (!found.ok) return found;
    const { application, scheme } = found.value;
    const { id, receivedAt, waitingNumber, squeezedIn } = application;
    const completeAt = application.completeAt === undefined ? receivedAt : application.completeAt;
    const page = completeAt === null ? null : await rankSteps({ application, scheme, since: completeAt, ...query });
    if (page !== null && !page.ok) return page;
    const { backOffice } = sightOf(guard, application);
    const body: RankAnswer = {
      ...{ applicationId: id, receivedAt, completeAt, waitingNumber, squeezedIn },
      whenShort: scheme.caps.whenShort,
      items: (page?.value.items ?? []).map((step) => stepAnswer(step, backOffice)),
      next: page?.value.next ?? null,
    };
    return answer(200, body);
  },
);

function stepAnswer(step: Step, ofOthers: boolean): RankAnswer['items'][number] {
  const { at, bookedAt, kind, cause, own, amountCents, awards, ground, left } = step;
  const applicationId = own || ofOthers ? applicationIdOf(cause) : null;
  return {
    ...{ at, bookedOn: amsterdamDate(bookedAt), movement: kind, mine: own, applicationId },
    number: applicationId === null ? null : numberOfApplication(applicationId),
    amountCents: own || ofOthers || applicationIdOf(cause) === null ? amountCents : null,
    ...{ awards, ground },
    left: { amountCents: left.cents === null ? null : cents(left.cents), awards: left.awards },
  };
}
