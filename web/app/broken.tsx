import { Button } from '@utrecht/component-library-react';
import { useEffect } from 'react';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { useSay } from '../language/language';
import { Page } from '../parts/page';
import { Text } from '../parts/text';

/** A fault in a page, or a page that could not be fetched because a new release has come. */
export function Broken() {
  const say = useSay();
  const error = useRouteError();
  useEffect(() => {
    if (!isRouteErrorResponse(error)) console.error(error);
  }, [error]);
  return (
    <main className="content">
      <Page title={say({ nl: 'Er ging iets mis', en: 'Something went wrong' })}>
        <Text
          nl="Deze pagina werkt nu niet. Laad de pagina opnieuw. Wat u in een formulier hebt ingevuld, is bewaard."
          en="This page does not work now. Reload it. What you typed in a form has been kept."
        />
        <Button appearance="primary-action-button" onClick={() => window.location.reload()}>
          {say({ nl: 'Pagina opnieuw laden', en: 'Reload the page' })}
        </Button>
      </Page>
    </main>
  );
}
