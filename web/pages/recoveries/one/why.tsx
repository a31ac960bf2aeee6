import { Paragraph } from '@utrecht/component-library-react';
import type { RecoveryAnswer } from '../../../api/answers';
import { useSay } from '../../../language/language';
import { ReportedChanges } from '../../../parts/reported-changes';
import { Section } from '../../../parts/section';
import { causeWords } from '../../../words/recoveries';
import { anyChange } from '../../../words/reported-changes';
import { Law } from './law';
import { LinesTable } from './lines-table';

/** Where it came from, what was reported, and the sum per instalment. */
export function Why({ recovery }: { readonly recovery: RecoveryAnswer }) {
  const say = useSay();
  const { cause, causeText, changes, lines, entries } = recovery;
  return (
    <Section title={say({ nl: 'Waarom', en: 'Why' })}>
      <Paragraph>{say(causeWords[cause])}</Paragraph>
      {causeText !== null && (
        <Paragraph className="written" lang="nl">
          {causeText}
        </Paragraph>
      )}
      {changes !== null && anyChange(changes) && <ReportedChanges changes={changes} />}
      <LinesTable lines={lines} decided={entries.length > 0} />
      <Law recovery={recovery} />
    </Section>
  );
}
