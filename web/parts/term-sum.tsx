import { Paragraph } from '@utrecht/component-library-react';
import type { TermAnswer } from '../api/answers';
import { day } from '../language/format';
import { useSay } from '../language/language';
import { sumInWords } from '../words/term';

/** How the last day to decide comes about, as a sum in one sentence. */
export function TermSum({ sum }: Pick<TermAnswer, 'sum'>) {
  const say = useSay();
  return (
    <Paragraph>
      {say({ nl: 'Zo rekenen wij:', en: 'This is the sum:' })} {say(sumInWords(sum, day))}
    </Paragraph>
  );
}
