import { Paragraph } from '@utrecht/component-library-react';
import type { ClaimAnswer } from '../../../api/answers';
import { useFormat } from '../../../language/format';
import { type Both, useSay } from '../../../language/language';
import { speaksAgainst, whyMovedInWords } from '../why-moved';

const over: readonly ClaimAnswer['status'][] = ['paid', 'batched'];

/**
 * When the money is expected, why that is later than it was, and what puts it in doubt. No day is promised while
 * something keeps the payment: `claimNext` tells what.
 */
export function ExpectedPayment({ claim }: { readonly claim: ClaimAnswer }) {
  const say = useSay();
  const { day } = useFormat();
  const { status, expectedPayBy, payBy, movedBecause, evidence, blockedBy } = claim;
  return (
    <>
      {expectedPayBy !== null && !over.includes(status) && blockedBy.length === 0 && (
        <Paragraph>
          {payBy === null
            ? say({
                nl: `Wij verwachten te betalen uiterlijk op ${day(expectedPayBy)}.`,
                en: `We expect to pay on ${day(expectedPayBy)} at the latest.`,
              })
            : say({ nl: `Wij betalen uiterlijk op ${day(payBy)}.`, en: `We pay on ${day(payBy)} at the latest.` })}
        </Paragraph>
      )}
      <Reasons
        title={{ nl: 'Waarom deze datum later is dan eerst:', en: 'Why this date is later than before:' }}
        reasons={movedBecause.filter((reason) => !speaksAgainst(reason))}
      />
      <Reasons
        title={{
          nl: 'Let op: hierdoor krijgt u deze betaling misschien niet:',
          en: 'Mind: because of this you may not get this payment:',
        }}
        // Of evidence that is in, the verdict itself says so.
        reasons={evidence === null ? movedBecause.filter(speaksAgainst) : []}
      />
    </>
  );
}

interface ReasonsProps {
  readonly title: Both;
  readonly reasons: ClaimAnswer['movedBecause'];
}

function Reasons({ title, reasons }: ReasonsProps) {
  const say = useSay();
  const why = reasons.flatMap((reason) => whyMovedInWords(reason) ?? []);
  if (why.length === 0) return null;
  return (
    <>
      <Paragraph>{say(title)}</Paragraph>
      <ul className="reasons">
        {why.map((words) => (
          <li key={words.en}>{say(words)}</li>
        ))}
      </ul>
    </>
  );
}
