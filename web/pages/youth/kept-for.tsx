import { UnorderedList, UnorderedListItem } from '@utrecht/component-library-react';
import { useSay } from '../../language/language';
import { Section } from '../../parts/section';
import { keptFor } from '../../words/kept-for';

/** How long it is kept: by what became of the application. */
export function KeptFor() {
  const say = useSay();
  return (
    <Section title={say({ nl: 'Hoe lang wij het bewaren', en: 'How long we keep it' })}>
      <UnorderedList>
        {keptFor.map((one) => (
          <UnorderedListItem key={one.en}>{say(one)}</UnorderedListItem>
        ))}
      </UnorderedList>
    </Section>
  );
}
