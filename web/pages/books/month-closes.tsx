import '../../design/office.css';
import '../../design/books.css';
import { RequireRole } from '../../auth/require-role';
import { useSay } from '../../language/language';
import { Page } from '../../parts/page';
import { CloseMonth } from './closing/close-month';
import { ClosedMonths } from './closing/closed-months';
import { OfScheme } from './of-scheme';
import { bookkeepers } from './places';
import { PlacesNav } from './places-nav';

export const Component = () => (
  <RequireRole roles={bookkeepers}>
    <MonthCloses />
  </RequireRole>
);

/** The next month of a scheme to close, and those that are closed. */
function MonthCloses() {
  const say = useSay();
  return (
    <Page wide title={say({ nl: 'Maandafsluiting', en: 'Month close' })}>
      <PlacesNav />
      <OfScheme>
        {({ schemeId }, books) => (
          <>
            <CloseMonth schemeId={schemeId} books={books} />
            <ClosedMonths schemeId={schemeId} closes={books.items} />
          </>
        )}
      </OfScheme>
    </Page>
  );
}
