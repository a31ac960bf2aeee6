import type { BudgetAnswer } from '../../../api/answers';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { BudgetSplit } from './budget-split';
import { isCapped, parts, partWords } from './parts';

type Row = readonly [string, { readonly amountCents: number | null; readonly awards: number | null }, string?];

/** A budget as a bar, and the numbers under it: cap, what became of it, and what is free. */
export function BudgetFigures({ budget }: { readonly budget: BudgetAnswer }) {
  const say = useSay();
  const { money, number } = useFormat();
  const none = say({ nl: 'geen plafond', en: 'no cap' });
  const rows: readonly Row[] = [
    [say({ nl: 'Plafond', en: 'Cap' }), budget.cap],
    ...parts.map((part): Row => [say(partWords[part]), budget[part], part]),
    [say({ nl: 'Wachtlijst (gevraagd)', en: 'Waiting list (asked)' }), budget.waiting],
    ...(budget.overshoot.amountCents > 0 || budget.overshoot.awards > 0
      ? [[say({ nl: 'Boven het plafond', en: 'Above the cap' }), budget.overshoot] as Row]
      : []),
  ];
  return (
    <div className="budget-figures">
      <BudgetSplit budget={budget} unit={isCapped(budget, 'amountCents') ? 'amountCents' : 'awards'} />
      <table className="figures">
        <caption className="visually-hidden">
          {say({ nl: 'Budget in euro en in aantallen', en: 'Budget in euro and in numbers' })}
        </caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{say({ nl: 'Deel', en: 'Part' })}</th>
            <th scope="col">{say({ nl: 'Bedrag', en: 'Amount' })}</th>
            <th scope="col">{say({ nl: 'Aantal', en: 'Number' })}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, { amountCents, awards }, part]) => (
            <tr key={name}>
              <th scope="row">
                {part !== undefined && <span className={`swatch swatch--${part}`} aria-hidden="true" />}
                {name}
              </th>
              <td className="numeric">{amountCents === null ? none : money(amountCents)}</td>
              <td className="numeric">{awards === null ? none : number(awards)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
