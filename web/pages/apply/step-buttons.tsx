import { Button } from '@utrecht/component-library-react';
import { SignInButton } from '../../auth/sign-in-button';
import { useSession } from '../../auth/use-session';
import { useSay } from '../../language/language';
import { Text } from '../../parts/text';
import type { useSteps } from './use-steps';

interface Contents {
  readonly steps: ReturnType<typeof useSteps>;
  /** The form is on its way. */
  readonly busy: boolean;
}

/** On, back, and at the end: send, for who is signed in. */
export function StepButtons({ steps, busy }: Contents) {
  const say = useSay();
  const session = useSession();
  const { step, before, goTo } = steps;
  return (
    <>
      {step === 'controle' && session === null && (
        <Text
          nl="Log in om te versturen. Daarna komt u hier terug, met alles wat u hebt ingevuld."
          en="Sign in to send it. After that you come back here, with everything you typed."
        />
      )}
      <div className="apply-buttons">
        {step === 'controle' && session === null ? (
          <SignInButton />
        ) : (
          <Button type="submit" appearance="primary-action-button" busy={busy}>
            {step === 'controle'
              ? say({ nl: 'Verstuur de aanvraag', en: 'Send the application' })
              : say({ nl: 'Volgende stap', en: 'Next step' })}
          </Button>
        )}
        {before !== undefined && (
          <Button appearance="secondary-action-button" onClick={() => goTo(before)}>
            {say({ nl: 'Vorige stap', en: 'Previous step' })}
          </Button>
        )}
      </div>
    </>
  );
}
