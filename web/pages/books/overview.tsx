import '../../design/office.css';
import '../../design/books.css';
import { Link } from 'react-router';
import { RequireRole } from '../../auth/require-role';
import { useSession } from '../../auth/use-session';
import { useSay } from '../../language/language';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { AidAttention } from './attention/aid-attention';
import { BooksAttention } from './attention/books-attention';
import { aidReaders, bookkeepers, placesFor } from './places';

export const Component = () => (
  <RequireRole roles={aidReaders}>
    <Overview />
  </RequireRole>
);

/** Where one can go in the books, and what asks for somebody now. */
function Overview() {
  const say = useSay();
  const roles = useSession()?.roles ?? [];
  const keepsBooks = roles.some((role) => bookkeepers.some((one) => one === role));
  return (
    <Page wide title={say({ nl: 'Administratie', en: 'Books' })}>
      <Section title={say({ nl: 'Wat vraagt aandacht?', en: 'What needs attention?' })}>
        {keepsBooks && <BooksAttention />}
        <AidAttention />
      </Section>
      <Section title={say({ nl: 'Waar wilt u heen?', en: 'Where do you want to go?' })}>
        <ul className="places">
          {placesFor(roles).map(({ to, name, about }) => (
            <li key={to}>
              <Link to={to}>{say(name)}</Link>
              <span>{say(about)}</span>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}
