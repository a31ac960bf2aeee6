import '../../design/office.css';
import '../../design/books.css';
import { RequireRole } from '../../auth/require-role';
import { useSay } from '../../language/language';
import { Page } from '../../parts/page';
import { Text } from '../../parts/text';
import { Balance } from './balance/balance';
import { OfScheme } from './of-scheme';
import { PeriodFilter, usePeriod } from './period';
import { bookkeepers } from './places';
import { PlacesNav } from './places-nav';

export const Component = () => (
  <RequireRole roles={bookkeepers}>
    <TrialBalance />
  </RequireRole>
);

/** What a stretch of the ledger moved, and whether all of it closes. */
function TrialBalance() {
  const say = useSay();
  const { month, from, to } = usePeriod();
  return (
    <Page wide title={say({ nl: 'Proefbalans', en: 'Trial balance' })}>
      <PlacesNav />
      <Text
        nl="De proefbalans telt alle bewegingen op: waar het geld stond, wat er bij kwam en af ging, en waar het nu staat."
        en="The trial balance adds up all movements: where the money stood, what came in and went out, and where it stands now."
      />
      <OfScheme filters={(books) => <PeriodFilter books={books} />}>
        {({ schemeId }) => (
          <Balance key={`${month} ${from} ${to}`} schemeId={schemeId} month={month} from={from} to={to} />
        )}
      </OfScheme>
    </Page>
  );
}
