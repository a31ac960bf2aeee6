import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';

interface Period {
  readonly from: string;
  /** Null: still employed. */
  readonly to: string | null;
  readonly hoursPerWeek: number;
}

/** Employment in sentences: what was, or is going to be, declared. */
export function Periods({ periods }: { readonly periods: readonly Period[] }) {
  const say = useSay();
  const { day, number } = useFormat();
  return (
    <ul className="periods">
      {periods.map(({ from, to, hoursPerWeek }) => (
        <li key={`${from} ${to} ${hoursPerWeek}`}>
          {to === null
            ? say({
                nl: `In dienst sinds ${day(from)}, en nu nog steeds: ${number(hoursPerWeek)} uur per week.`,
                en: `Employed since ${day(from)}, and still now: ${number(hoursPerWeek)} hours a week.`,
              })
            : say({
                nl: `In dienst van ${day(from)} tot en met ${day(to)}: ${number(hoursPerWeek)} uur per week.`,
                en: `Employed from ${day(from)} through ${day(to)}: ${number(hoursPerWeek)} hours a week.`,
              })}
        </li>
      ))}
    </ul>
  );
}
