import '../../design/office.css';
import '../../design/books.css';
import { RequireRole } from '../../auth/require-role';
import { useSay } from '../../language/language';
import { Page } from '../../parts/page';
import { Text } from '../../parts/text';
import { OfScheme } from './of-scheme';
import { bookkeepers } from './places';
import { PlacesNav } from './places-nav';
import { Drawing } from './sample/drawing';

export const Component = () => (
  <RequireRole roles={bookkeepers}>
    <Sample />
  </RequireRole>
);

/** Cases drawn at random, in a way that anybody can repeat. */
function Sample() {
  const say = useSay();
  return (
    <Page wide title={say({ nl: 'Steekproef', en: 'Audit sample' })}>
      <PlacesNav />
      <Text
        nl="Van elk dossier in het grootboek wordt een vingerafdruk (SHA-256) gemaakt van uw startwoord en het kenmerk van het dossier. De dossiers met de laagste vingerafdrukken zijn de steekproef: met hetzelfde startwoord krijgt iedereen dezelfde lijst."
        en="Of each case in the ledger a fingerprint (SHA-256) is taken of your seed and the id of the case. The cases with the lowest fingerprints are the sample: with the same seed everybody gets the same list."
      />
      <OfScheme>{({ schemeId }, books) => <Drawing key={schemeId} schemeId={schemeId} books={books} />}</OfScheme>
    </Page>
  );
}
