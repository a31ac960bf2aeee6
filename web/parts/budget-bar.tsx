import '../design/budget-bar.css';
import type { MenuEntryAnswer } from '../api/answers';
import { useFormat } from '../language/format';
import { useSay } from '../language/language';

type Left = NonNullable<MenuEntryAnswer['left']>;
type Cap = NonNullable<MenuEntryAnswer['cap']>;

/** The unit that is closest to running out, from 0 (nothing left) to 1; null in a scheme without cap. */
export function shareLeft(left: Left, cap: Cap): number | null {
  const units = [
    [left.amountCents, cap.amountCents],
    [left.awards, cap.awards],
  ] as const;
  const shares = units.flatMap(([rest, whole]) =>
    rest === null || whole === null ? [] : [whole === 0 ? 0 : Math.min(1, rest / whole)],
  );
  return shares.length === 0 ? null : Math.min(...shares);
}

/** What is left of a budget: a bar, and the same in words. */
export function BudgetBar({ left, cap }: { readonly left: Left; readonly cap: Cap }) {
  const say = useSay();
  const { money, number } = useFormat();
  const share = shareLeft(left, cap);
  if (share === null) {
    return <p className="budget-words">{say({ nl: 'Er is geen vast maximum.', en: 'There is no fixed maximum.' })}</p>;
  }
  const year = cap.period === 'calendar-year' ? { nl: ' dit jaar', en: ' this year' } : { nl: '', en: '' };
  const [rest, whole] = [number(left.awards ?? 0), number(cap.awards ?? 0)];
  const [euros, ofEuros] = [money(left.amountCents ?? 0), money(cap.amountCents ?? 0)];
  return (
    <div className="budget">
      <div className="budget-bar" aria-hidden="true">
        <div
          className={share < 0.15 ? 'budget-left budget-left--low' : 'budget-left'}
          style={{ inlineSize: `${share * 100}%` }}
        />
      </div>
      {cap.awards !== null && (
        <p className="budget-words">
          {say({ nl: `Nog ${rest} van de ${whole} plekken`, en: `${rest} of ${whole} places left` })}
          {say(year)}
        </p>
      )}
      {cap.amountCents !== null && (
        <p className="budget-words">
          {say({ nl: `Nog ${euros} van ${ofEuros}`, en: `${euros} of ${ofEuros} left` })}
          {say(year)}
        </p>
      )}
      {left.waiting > 0 && (
        <p className="budget-words">
          {say({
            nl: `${number(left.waiting)} ${left.waiting === 1 ? 'aanvraag wacht' : 'aanvragen wachten'} op geld`,
            en: `${number(left.waiting)} ${left.waiting === 1 ? 'application waits' : 'applications wait'} for money`,
          })}
        </p>
      )}
    </div>
  );
}
