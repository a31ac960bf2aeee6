import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import { useSay } from '../language/language';
import { Notice } from '../parts/notice';
import { Text } from '../parts/text';
import { signIn } from './session';

interface Looks {
  readonly subtle?: boolean;
  /** Left out: this page. */
  readonly returnTo?: string;
}

/** "Inloggen": leaves for the issuer and comes back to this page. */
export function SignInButton({ subtle = false, returnTo }: Looks) {
  const say = useSay();
  const [state, setState] = useState<'idle' | 'leaving' | 'failed'>('idle');
  const start = async () => {
    setState('leaving');
    await signIn(returnTo).catch(() => setState('failed'));
  };
  return (
    <>
      <Button
        appearance={subtle ? 'secondary-action-button' : 'primary-action-button'}
        busy={state === 'leaving'}
        onClick={() => void start()}
      >
        {say({ nl: 'Inloggen', en: 'Sign in' })}
      </Button>
      {state === 'failed' && (
        <Notice type="error">
          <Text
            nl="Inloggen lukt nu niet. Controleer uw internetverbinding en probeer het opnieuw."
            en="Signing in does not work now. Check your connection and try again."
          />
        </Notice>
      )}
    </>
  );
}
