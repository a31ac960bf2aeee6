import { addDays } from '../../domain/calendar';
import { callList } from '../../domain/claim/call';
import { listCallsRoute } from '../manifest/routes-applications';
import { answer, api } from '../runtime/api';
import { loadApplications } from '../store/applications';
import { type CallItem, callsOf } from '../store/calls';
import type { CallListAnswer } from './answers/call-list';
import { callListQuery } from './shared/case-queries';
import { possibleRange } from './shared/days';

/** Days ahead: what an officer calls about in advance, and the most that is worth asking for. */
const usualDays = 42;
const mostDays = 91;
/** Claims in one answer: well below what a function can answer with. */
const mostClaims = 2_000;

/** Of the caller's regions; of another region there is nothing. */
export const handler = api(listCallsRoute, { query: callListQuery }, async ({ guard, query: asked, today }) => {
  const from = asked.from ?? today;
  const to = asked.to ?? addDays(from, usualDays);
  const possible = possibleRange({ from, to }, addDays(from, mostDays));
  if (!possible.ok) return possible;
  const regions = guard.regions(asked.region);
  const { calls, complete } = await callsIn(regions, { from: asked.from, to });
  const applications = await loadApplications([...new Set(calls.map(({ applicationId }) => applicationId))]);
  const byId = new Map(applications.map((application) => [application.id, application]));
  const called = calls.map((call) => {
    const application = byId.get(call.applicationId);
    if (application === undefined) throw new Error(`application ${call.applicationId} of a claim is gone`);
    const { kvkNumber, tradeName } = application.employer;
    return { employer: { kvkNumber, tradeName }, day: call.day, claim: lineOf(call) };
  });
  const body: CallListAnswer = { from, to, complete, items: callList(called) };
  return answer(200, body);
});

async function callsIn(
  regions: readonly string[],
  days: Parameters<typeof callsOf>[1],
): Promise<{ readonly calls: readonly CallItem[]; readonly complete: boolean }> {
  const calls: CallItem[] = [];
  for (const region of regions) {
    for await (const call of callsOf(region, days)) {
      if (calls.length === mostClaims) return { calls, complete: false };
      calls.push(call);
    }
  }
  return { calls, complete: true };
}

const lineOf = ({ id, day: _, ...claim }: CallItem) => ({ claimId: id, ...claim });
