import { Heading3, StatusBadge } from '@utrecht/component-library-react';
import { Link } from 'react-router';
import type { MenuEntryAnswer, QuotesAnswer } from '../../api/answers';
import { useFormat } from '../../language/format';
import { useSay } from '../../language/language';
import { ActionLink } from '../../parts/action-link';
import { CheckList } from '../../parts/check-list';
import { checkInWords } from '../../words/checks';
import { canApply, withoutAddress } from './scheme-words';

type Quote = QuotesAnswer['items'][number];

interface Contents {
  readonly entry: MenuEntryAnswer;
  readonly quote: Quote;
  readonly carried: string;
}

const verdicts = {
  yes: { tone: 'success', words: { nl: 'Past', en: 'Fits' } },
  unknown: { tone: 'warning', words: { nl: 'Past misschien', en: 'May fit' } },
  no: { tone: 'danger', words: { nl: 'Past niet', en: 'Does not fit' } },
} as const;

/** What one scheme says to the answers. */
export function QuoteCard({ entry, quote, carried }: Contents) {
  const say = useSay();
  const { tone, words } = verdicts[quote.eligible];
  const relevant = entry.handledHere || quote.eligible !== 'no';
  return (
    <article className={`quote quote--${quote.eligible}`}>
      <StatusBadge status={tone}>{say(words)}</StatusBadge>
      <Heading3>{say(entry.name)}</Heading3>
      <QuoteMoney entry={entry} quote={quote} />
      <Why quote={quote} />
      {relevant && <p>{withoutAddress(say(quote.nextStep))}</p>}
      <QuoteActions entry={entry} quote={quote} carried={carried} />
      {quote.checks.length > 0 && (
        <details className="notes">
          <summary>{say({ nl: 'Alle voorwaarden die wij nagaan', en: 'All conditions that we check' })}</summary>
          <CheckList checks={quote.checks} withReference />
        </details>
      )}
    </article>
  );
}

/** Each rule that says no and why; else what is not known yet, by name: the rest is said with all conditions. */
function Why({ quote }: Pick<Contents, 'quote'>) {
  const say = useSay();
  const failed = quote.checks.filter(({ outcome }) => outcome === 'fail');
  const lacking = quote.checks.filter(({ outcome }) => outcome === 'unknown');
  if (failed.length > 0) {
    return (
      <>
        <p className="quote-why">{say({ nl: 'Waarom niet', en: 'Why not' })}</p>
        <CheckList checks={failed} />
      </>
    );
  }
  if (lacking.length === 0) {
    return quote.eligible === 'yes' ? null : (
      <p>
        {say({
          nl: 'Wij kunnen hier niet alle voorwaarden nagaan.',
          en: 'We cannot check all conditions here.',
        })}
      </p>
    );
  }
  const names = lacking.map((check) => say(checkInWords(check).title).toLowerCase());
  return (
    <p>
      <strong>{say({ nl: 'Dit weten wij nog niet:', en: 'What we do not know yet:' })}</strong>{' '}
      {[...new Set(names)].join(', ')}.
    </p>
  );
}

/** How much, and when each part of it would be paid. */
function QuoteMoney({ entry, quote }: Pick<Contents, 'entry' | 'quote'>) {
  const say = useSay();
  const { money, day } = useFormat();
  if (quote.amountCents === null) return null;
  const amount = money(quote.amountCents);
  const same = quote.instalments.length === entry.instalments.length;
  return (
    <>
      <p className="scheme-amount">
        {quote.eligible === 'yes'
          ? say({ nl: `U krijgt ${amount}`, en: `You get ${amount}` })
          : say({ nl: `Hoogstens ${amount}`, en: `At most ${amount}` })}
      </p>
      <ul className="instalments">
        {quote.instalments.map(({ dueOn, amountCents }, index) => {
          const moment = (same && entry.instalments[index]?.moment) || {
            nl: 'na de toekenning',
            en: 'after the grant',
          };
          const when =
            dueOn === null
              ? say(moment)
              : say({ nl: `op zijn vroegst op ${day(dueOn)}`, en: `on ${day(dueOn)} at the earliest` });
          return (
            <li key={`${when} ${amountCents}`}>
              {money(amountCents)} {when}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function QuoteActions({ entry, quote, carried }: Contents) {
  const say = useSay();
  const name = <span className="visually-hidden">: {say(entry.name)}</span>;
  const others = quote.checks.some(({ rule, outcome }) => rule === 'beneficiary' && outcome === 'fail');
  return (
    <div className="actions">
      {canApply(entry) && !others && (
        <ActionLink
          to={`/aanvragen/${entry.schemeId}${carried === '' ? '' : `?${carried}`}`}
          appearance={quote.eligible === 'no' ? 'secondary' : 'primary'}
        >
          {quote.eligible === 'no'
            ? say({ nl: 'Toch aanvragen', en: 'Apply all the same' })
            : say({ nl: 'Vraag aan', en: 'Apply' })}
          {name}
        </ActionLink>
      )}
      {entry.applyAt !== null && !entry.handledHere && quote.eligible !== 'no' && (
        <ActionLink to={entry.applyAt.url} appearance="secondary">
          {say({ nl: 'Naar de website', en: 'To the website' })}
          {name}
        </ActionLink>
      )}
      <Link to={`/regelingen/${entry.schemeId}`} className="more">
        {say({ nl: 'Bekijk de regeling', en: 'See the scheme' })}
        {name}
      </Link>
    </div>
  );
}
