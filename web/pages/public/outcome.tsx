import type { UseQueryResult } from '@tanstack/react-query';
import { Heading2 } from '@utrecht/component-library-react';
import type { MenuEntryAnswer, QuotesAnswer } from '../../api/answers';
import { type Both, useSay } from '../../language/language';
import { Failed } from '../../parts/failed';
import { Waiting } from '../../parts/waiting';
import { QuoteCard } from './quote-card';

type Quote = QuotesAnswer['items'][number];

interface Contents {
  readonly entries: readonly MenuEntryAnswer[];
  readonly quotes: UseQueryResult<readonly Quote[]>;
  /** The answers, for the address of the form. */
  readonly carried: string;
}

const order = { yes: 0, unknown: 1, no: 2 } as const;

/** What the answers come to, scheme by scheme: what fits first, and what is handled here before the rest. */
export function Outcome({ entries, quotes, carried }: Contents) {
  const say = useSay();
  const found = entries.flatMap((entry) => {
    const quote = quotes.data?.find(({ schemeId }) => schemeId === entry.schemeId);
    return quote === undefined ? [] : [{ entry, quote }];
  });
  const rank = ({ entry, quote }: (typeof found)[number]) => order[quote.eligible] * 2 + (entry.handledHere ? 0 : 1);
  found.sort((a, b) => rank(a) - rank(b));
  return (
    <section className="outcome" aria-labelledby="uitkomst">
      <Heading2 id="uitkomst">{say({ nl: 'Uitkomst', en: 'Outcome' })}</Heading2>
      <p className="outcome-words" role="status">
        {found.length > 0 && say(summary(found.map(({ quote }) => quote)))}
      </p>
      {quotes.isError && <Failed error={quotes.error} retry={() => void quotes.refetch()} />}
      {found.length === 0 && !quotes.isError && <Waiting lines={14} />}
      {found.map(({ entry, quote }) => (
        <QuoteCard key={entry.schemeId} entry={entry} quote={quote} carried={carried} />
      ))}
    </section>
  );
}

/** "1 regeling past, 2 passen misschien, 1 past niet." What there is none of is left out. */
function summary(quotes: readonly Quote[]): Both {
  const said = (['yes', 'unknown', 'no'] as const).flatMap((eligible) => {
    const count = quotes.filter((quote) => quote.eligible === eligible).length;
    return count === 0 ? [] : [{ count, eligible }];
  });
  const dutch = said.map(({ count, eligible }, place) => {
    const noun = place > 0 ? '' : count === 1 ? ' regeling' : ' regelingen';
    return `${count}${noun} ${count === 1 ? 'past' : 'passen'}${{ yes: '', unknown: ' misschien', no: ' niet' }[eligible]}`;
  });
  const english = said.map(({ count, eligible }, place) => {
    const [one, noun] = [count === 1, place > 0 ? '' : count === 1 ? ' scheme' : ' schemes'];
    const verb = { yes: one ? 'fits' : 'fit', unknown: 'may fit', no: one ? 'does not fit' : 'do not fit' }[eligible];
    return `${count}${noun} ${verb}`;
  });
  return { nl: `${dutch.join(', ')}.`, en: `${english.join(', ')}.` };
}
