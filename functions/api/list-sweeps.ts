import { addDays } from '../../domain/calendar';
import { listSweepsRoute } from '../manifest/routes-admin';
import { answer, api } from '../runtime/api';
import { listSweepDays } from '../store/sweeps';
import { ledgerRules, sweepsQuery } from './shared/queries';

/** Days in one answer: a year and a bit. */
const mostDays = 400;

const query = sweepsQuery.refine(
  ({ from, to }) => from === undefined || to === undefined || addDays(from, mostDays) >= to,
  {
    path: ['to'],
    message: `at most ${mostDays} days after from`,
  },
);

export const handler = api(listSweepsRoute, { query }, async ({ query: { rule, from, to }, today }) => {
  const last = to ?? (from === undefined ? today : addDays(from, mostDays));
  const first = from ?? addDays(last, -mostDays);
  const wanted = ledgerRules.filter((one) => rule === undefined || one === rule);
  const days = await Promise.all(wanted.map((one) => listSweepDays(one, first, last)));
  return answer(200, { items: days.flat(), next: null });
});
