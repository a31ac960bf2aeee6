import { Link } from 'react-router';
import { useSay } from '../language/language';
import { Page } from '../parts/page';
import { Text } from '../parts/text';

export function Component() {
  const say = useSay();
  return (
    <Page title={say({ nl: 'Deze pagina bestaat niet', en: 'This page does not exist' })}>
      <Text
        nl="Misschien is het adres verkeerd getypt, of is de pagina verhuisd."
        en="The address may be mistyped, or the page has moved."
      />
      <Link to="/">{say({ nl: 'Naar alle regelingen', en: 'To all schemes' })}</Link>
    </Page>
  );
}
