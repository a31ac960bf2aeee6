import type { LetterAnswer } from '../../../api/answers';
import { type Both, useSay } from '../../../language/language';
import { Section } from '../../../parts/section';
import { Letters } from '../../letters/letters';
import { CourtFile } from './court-file';
import { RegisterDispatch } from './register-dispatch';

interface Contents {
  readonly applicationId: string;
  /** An officer registers what was printed and sent. */
  readonly mayRegister: boolean;
  readonly tell: (words: Both) => void;
}

/** Every letter of the case, that to the youth too. */
export function CaseLetters({ applicationId, mayRegister, tell }: Contents) {
  const say = useSay();
  const actions = (letter: LetterAnswer) => <RegisterDispatch letter={letter} tell={tell} />;
  return (
    <Section title={say({ nl: 'Brieven', en: 'Letters' })}>
      <Letters applicationId={applicationId} office {...(mayRegister ? { actions } : {})} />
      <CourtFile applicationId={applicationId} />
    </Section>
  );
}
