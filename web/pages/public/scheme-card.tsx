import { Heading3, StatusBadge } from '@utrecht/component-library-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { MenuEntryAnswer } from '../../api/answers';
import { useSay } from '../../language/language';
import { ActionLink } from '../../parts/action-link';
import { BudgetBar } from '../../parts/budget-bar';
import {
  amountInShort,
  canApply,
  pausedInShort,
  placementsInWords,
  stateOf,
  windowInWords,
  youthInWords,
} from './scheme-words';

/** A scheme at a glance. */
export function SchemeCard({ entry }: { readonly entry: MenuEntryAnswer }) {
  const say = useSay();
  const state = stateOf(entry);
  const amount = amountInShort(entry);
  const placements = placementsInWords(entry);
  return (
    <article className="scheme-card">
      <span className="states">
        <StatusBadge status={state.tone}>{say(state.words)}</StatusBadge>
        {entry.paused && <StatusBadge status="warning">{say(pausedInShort)}</StatusBadge>}
      </span>
      <Heading3>
        <Link to={`/regelingen/${entry.schemeId}`}>{say(entry.name)}</Link>
      </Heading3>
      {amount !== null && <p className="scheme-amount">{say(amount)}</p>}
      <p>{say(entry.summary)}</p>
      <dl className="facts">
        {entry.handledHere && <Fact term={say({ nl: 'Voor wie', en: 'For whom' })}>{say(youthInWords(entry))}</Fact>}
        {placements !== null && <Fact term={say({ nl: 'Soort plek', en: 'Placement' })}>{say(placements)}</Fact>}
        <Fact term={say({ nl: 'Aanvragen', en: 'Apply' })}>
          {entry.handledHere ? say(windowInWords(entry)) : (entry.applyAt?.name ?? say(entry.whereToApply))}
        </Fact>
      </dl>
      {entry.left !== null && entry.cap !== null && <BudgetBar left={entry.left} cap={entry.cap} />}
      <SchemeActions entry={entry} />
    </article>
  );
}

export const Fact = ({ term, children }: { readonly term: string; readonly children: ReactNode }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);

/** Names of schemes make links that are read out on their own tell where they go. */
function SchemeActions({ entry }: { readonly entry: MenuEntryAnswer }) {
  const say = useSay();
  const name = <span className="visually-hidden">: {say(entry.name)}</span>;
  return (
    <div className="actions">
      {canApply(entry) && (
        <ActionLink to={`/aanvragen/${entry.schemeId}`} appearance="primary">
          {say({ nl: 'Vraag aan', en: 'Apply' })}
          {name}
        </ActionLink>
      )}
      {entry.applyAt !== null && !entry.handledHere && (
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
