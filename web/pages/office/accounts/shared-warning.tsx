import { Paragraph } from '@utrecht/component-library-react';
import { Link } from 'react-router';
import type { AccountAnswer } from '../../../api/answers';
import { useRegionName } from '../../../api/use-region-name';
import { type Both, useSay } from '../../../language/language';
import { Notice } from '../../../parts/notice';
import { alsoAtOthers } from '../../../words/accounts';
import { accountPlace } from './account-lists';

const unseen = (count: number): Both =>
  count === 1
    ? { nl: 'En bij 1 werkgever in een regio die u niet ziet.', en: 'And at 1 employer in a region you do not see.' }
    : {
        nl: `En bij ${count} werkgevers in regio’s die u niet ziet.`,
        en: `And at ${count} employers in regions you do not see.`,
      };

/** Another employer has the same number, or asks for it: a reason to ask, never a bar. */
export function SharedWarning({ account }: { readonly account: AccountAnswer }) {
  const say = useSay();
  const regionName = useRegionName();
  const { sharedWith, sharedNames, pending } = account;
  if (sharedWith === null || sharedWith === 0) return null;
  const seen = byEmployer(sharedNames);
  const hidden = sharedWith - seen.length;
  return (
    <Notice type="warning">
      <Paragraph>
        <strong>{say(alsoAtOthers(sharedWith))}.</strong>{' '}
        {pending === null
          ? say({
              nl: 'Dit rekeningnummer hoort niet alleen bij deze werkgever.',
              en: 'This account number does not belong to this employer alone.',
            })
          : say({
              nl: 'De rekening in gebruik, of het nieuwe nummer, staat ook bij een ander.',
              en: 'The account in use, or the new number, belongs to another too.',
            })}
      </Paragraph>
      {seen.length > 0 && (
        <ul>
          {seen.map(([first, ...more]) => (
            <li key={first.organisation}>
              {first.tradeName}, KvK {first.organisation}:{' '}
              {[first, ...more].map((account, index) => (
                <span key={account.region}>
                  {index > 0 && ', '}
                  <Link to={`/rekeningen/${accountPlace(account)}`}>{regionName(account.region)}</Link>
                </span>
              ))}
            </li>
          ))}
        </ul>
      )}
      {hidden > 0 && seen.length > 0 && <Paragraph>{say(unseen(hidden))}</Paragraph>}
      <Paragraph>
        {say({
          nl: 'Dat kan kloppen, bijvoorbeeld bij bedrijven met dezelfde eigenaar. Vraag de werkgever hoe het zit. Betalen kan gewoon.',
          en: 'That can be right, with companies of one owner for instance. Ask the employer. It can be paid all the same.',
        })}
      </Paragraph>
    </Notice>
  );
}

type Named = AccountAnswer['sharedNames'][number];

/** An employer has an account in each region: they go together. */
function byEmployer(accounts: readonly Named[]): [Named, ...Named[]][] {
  const employers = new Map<string, [Named, ...Named[]]>();
  for (const account of accounts) {
    const known = employers.get(account.organisation);
    if (known === undefined) employers.set(account.organisation, [account]);
    else known.push(account);
  }
  return [...employers.values()];
}
