import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { finishSignIn } from '../../auth/session';
import { SignInButton } from '../../auth/sign-in-button';
import { useSay } from '../../language/language';
import { Page } from '../../parts/page';
import { Text } from '../../parts/text';
import { Waiting } from '../../parts/waiting';

/** Where the issuer sends people back to. */
export function Component() {
  const say = useSay();
  const navigate = useNavigate();
  const begun = useRef(false);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    // The code in the address works once; React runs effects twice while developing.
    if (begun.current) return;
    begun.current = true;
    finishSignIn().then(
      (returnTo) => navigate(returnTo, { replace: true }),
      () => setFailed(true),
    );
  }, [navigate]);
  if (!failed) return <Waiting />;
  return (
    <Page title={say({ nl: 'Inloggen is niet gelukt', en: 'Signing in did not work' })}>
      <Text nl="Probeer het opnieuw." en="Please try again." />
      <SignInButton returnTo="/" />
    </Page>
  );
}
