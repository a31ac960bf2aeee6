import { Button } from '@utrecht/component-library-react';
import type { ReactNode } from 'react';
import { useSay } from '../language/language';
import { Page } from '../parts/page';
import { Text } from '../parts/text';
import { signOut } from './session';
import { SignInButton } from './sign-in-button';
import { useSession } from './use-session';

interface Required {
  readonly roles: readonly string[];
  readonly children: ReactNode;
}

/** Shows what is inside to who has one of the roles. Only what is shown hangs on it: the API guards itself. */
export function RequireRole({ roles, children }: Required) {
  const say = useSay();
  const session = useSession();
  if (session === null) {
    return (
      <Page title={say({ nl: 'Log eerst in', en: 'Sign in first' })}>
        <Text
          nl="Voor deze pagina moet u inloggen. Daarna gaat u verder waar u was."
          en="You must sign in to see this page. After that you go on where you were."
        />
        <SignInButton />
      </Page>
    );
  }
  if (session.roles.some((role) => roles.includes(role))) return children;
  return (
    <Page title={say({ nl: 'Deze pagina is niet voor u', en: 'This page is not for you' })}>
      <Text
        nl="U bent ingelogd, maar uw account mag deze pagina niet zien. Log in met een ander account, of vraag de beheerder om toegang."
        en="You are signed in, but your account may not see this page. Sign in with another account, or ask the administrator for access."
      />
      <Button appearance="secondary-action-button" onClick={() => void signOut()}>
        {say({ nl: 'Uitloggen', en: 'Sign out' })}
      </Button>
    </Page>
  );
}
