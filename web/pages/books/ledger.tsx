import '../../design/office.css';
import '../../design/books.css';
import { RequireRole } from '../../auth/require-role';
import { useSay } from '../../language/language';
import { Page } from '../../parts/page';
import { Text } from '../../parts/text';
import { Entries } from './entries/entries';
import { OfScheme } from './of-scheme';
import { PeriodFilter, usePeriod } from './period';
import { bookkeepers } from './places';
import { PlacesNav } from './places-nav';

export const Component = () => (
  <RequireRole roles={bookkeepers}>
    <Ledger />
  </RequireRole>
);

/** Every movement of the money of a scheme, of a month or of days. */
function Ledger() {
  const say = useSay();
  const { month, from, to } = usePeriod();
  return (
    <Page wide title={say({ nl: 'Grootboek', en: 'Ledger' })}>
      <PlacesNav />
      <Text
        nl="Elke regel is een beweging van geld. Regels worden nooit veranderd of weggehaald: een fout wordt hersteld met een tegenboeking."
        en="Each line is a movement of money. Lines are never changed or taken away: a mistake is mended by a counter-entry."
      />
      <OfScheme filters={(books) => <PeriodFilter books={books} />}>
        {({ schemeId }) => (
          <Entries key={`${month} ${from} ${to}`} schemeId={schemeId} period={month} from={from} to={to} />
        )}
      </OfScheme>
    </Page>
  );
}
