import { Button, Paragraph } from '@utrecht/component-library-react';
import { NoAnswer, Refused } from '../api/problem';
import { SignInButton } from '../auth/sign-in-button';
import { type Both, useSay } from '../language/language';
import { refusalInWords } from '../words/refusals';
import { Notice } from './notice';

/** What went wrong and what to do about it, in words. */
export function failureInWords(error: unknown): Both {
  if (error instanceof NoAnswer) {
    return {
      nl: 'Er kwam geen antwoord. Controleer uw internetverbinding en probeer het opnieuw. Wat u hebt ingevuld, blijft staan.',
      en: 'No answer came. Check your connection and try again. What you typed is still there.',
    };
  }
  if (error instanceof Refused) return refusalInWords(error.problem);
  return {
    nl: 'Er ging iets mis op deze pagina. Laad de pagina opnieuw.',
    en: 'Something went wrong on this page. Reload it.',
  };
}

interface Contents {
  readonly error: unknown;
  /** Left out: there is nothing to repeat. */
  readonly retry?: () => void;
}

/** A request that failed: why, and the way out. */
export function Failed({ error, retry }: Contents) {
  const say = useSay();
  const signedOut = error instanceof Refused && error.problem.status === 401;
  return (
    <Notice type="error">
      <Paragraph>{say(failureInWords(error))}</Paragraph>
      {signedOut && <SignInButton subtle />}
      {retry !== undefined && !signedOut && (
        <Button appearance="secondary-action-button" onClick={retry}>
          {say({ nl: 'Probeer opnieuw', en: 'Try again' })}
        </Button>
      )}
    </Notice>
  );
}
