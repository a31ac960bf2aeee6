import { Paragraph, UnorderedList, UnorderedListItem } from '@utrecht/component-library-react';
import type { ClaimAnswer } from '../../../api/answers';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { whyMovedInWords } from '../why-moved';

const over: readonly ClaimAnswer['status'][] = ['paid', 'batched'];

/** When the money is expected, and why that is later than it was or in doubt. */
export function ExpectedPayment({ claim }: { readonly claim: ClaimAnswer }) {
  const say = useSay();
  const { day } = useFormat();
  const { status, expectedPayBy, payBy, movedBecause } = claim;
  const why = movedBecause.flatMap((reason) => whyMovedInWords(reason) ?? []);
  return (
    <>
      {expectedPayBy !== null && !over.includes(status) && (
        <Paragraph>
          {payBy === null
            ? say({
                nl: `Wij verwachten te betalen uiterlijk op ${day(expectedPayBy)}.`,
                en: `We expect to pay on ${day(expectedPayBy)} at the latest.`,
              })
            : say({ nl: `Wij betalen uiterlijk op ${day(payBy)}.`, en: `We pay on ${day(payBy)} at the latest.` })}
        </Paragraph>
      )}
      {why.length > 0 && (
        <>
          <Paragraph>
            {expectedPayBy === null
              ? say({ nl: 'Dit telt mee:', en: 'This counts:' })
              : say({ nl: 'Waarom deze datum anders of onzeker is:', en: 'Why this date is different or uncertain:' })}
          </Paragraph>
          <UnorderedList>
            {why.map((words) => (
              <UnorderedListItem key={words.en}>{say(words)}</UnorderedListItem>
            ))}
          </UnorderedList>
        </>
      )}
    </>
  );
}
