import type { ClaimAnswer } from '../../api/answers';
import type { Both } from '../../language/language';
import { retentionReasonInWords } from '../../words/checks/claim';
import { dayWords } from '../../words/checks/values';

type Reason = ClaimAnswer['movedBecause'][number];

const dayIn = (detail: Reason['detail'], name: string): string | null => {
  const found = typeof detail === 'object' && detail !== null && !Array.isArray(detail) ? detail[name] : null;
  return typeof found === 'string' ? found : null;
};

/** True: it puts the payment itself in doubt, as far as is known now; false: it only comes later. */
export const speaksAgainst = ({ code }: Reason): boolean => code !== 'start-moved' && code !== 'evidence-awaited';

/** Why a payment comes later than was expected at the grant, or may not come; a newer code without words is left out. */
export function whyMovedInWords(reason: Reason): Both | null {
  const { code, detail } = reason;
  if (code === 'start-moved') {
    const [first, now] = [dayIn(detail, 'firstDueOn'), dayIn(detail, 'dueOn')].map((date) =>
      date === null ? null : dayWords(date),
    );
    if (!first || !now) return null;
    return {
      nl: `De begindatum van het werk is aangepast. Daardoor is de dag van het bewijs ${now.nl} in plaats van ${first.nl}.`,
      en: `The first day of work was corrected. So the day of the evidence is ${now.en} instead of ${first.en}.`,
    };
  }
  if (code === 'evidence-awaited') {
    return {
      nl: 'Wij wachten op uw bewijs. Hoe later u het stuurt, hoe later wij betalen.',
      en: 'We wait for your evidence. The later you send it, the later we pay.',
    };
  }
  return retentionReasonInWords(reason);
}
