import type { BudgetAnswer } from '../../../api/answers';
import { useLanguage } from '../../../language/language';
import { partWords, sharesOf, type Unit } from './parts';

interface Contents {
  readonly budget: BudgetAnswer;
  readonly unit: Unit;
}

/** How the budget is divided, as a picture: the numbers stand beside it. */
export function BudgetSplit({ budget, unit }: Contents) {
  const { language } = useLanguage();
  const shares = sharesOf(budget, unit).filter(({ share }) => share > 0);
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  const told = shares.map(({ part, share }) => `${partWords[part][language]} ${percent.format(share)}`).join(', ');
  if (shares.length === 0) return null;
  return (
    <div className="budget-split" role="img" aria-label={told}>
      {shares.map(({ part, share }) => (
        <span key={part} className={`swatch--${part}`} style={{ flexGrow: share }} />
      ))}
    </div>
  );
}
