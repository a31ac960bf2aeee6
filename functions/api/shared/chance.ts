import { chanceOf } from '../../../domain/allocation/chance';
import { closesOn } from '../../../domain/allocation/list-end';
import type { ApplicationAnswer } from '../answers/application';
import type { CaseFile } from './case-file';
import type { Asking } from './sight';

/** What may be said of the place of an application on the list; a budget is named after its year, where it has one. */
export function chanceFor(
  { application, scheme, waiting }: CaseFile,
  { today }: Asking,
): ApplicationAnswer['waitingChance'] {
  const [, year = null] = application.budgetId.split(':');
  const { position, pace } = waiting;
  const chance = position === null ? null : chanceOf(position, pace, closesOn(scheme, year), today);
  if (chance === null) return null;
  const { expectation, fromPlaces, toPlaces, closesOn: until } = chance;
  const { places: freedPlaces, weeks, asOf } = chance.pace;
  return { expectation, places: { from: fromPlaces, to: toPlaces }, freedPlaces, weeks, asOf, until };
}
