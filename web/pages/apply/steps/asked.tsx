import type { ReactNode } from 'react';
import type { MenuEntryAnswer } from '../../../api/answers';
import { useSay } from '../../../language/language';
import { type Name, questionsOf } from '../questions';

/** What every step gets. */
export interface StepProps {
  readonly scheme: MenuEntryAnswer;
}

export interface Wanted {
  readonly name: Name;
  readonly label: string;
  readonly optional: boolean;
}

/** `const ask = useAsked(scheme)`, then `ask('youth.firstName', (field) => <TextField {...field} />)`: nothing where the scheme does not ask it. */
export function useAsked(scheme: MenuEntryAnswer) {
  const say = useSay();
  const questions = questionsOf(scheme);
  return (name: Name, field: (wanted: Wanted) => ReactNode): ReactNode => {
    const question = questions.find((one) => one.name === name);
    return question === undefined
      ? null
      : field({ name, label: say(question.label), optional: question.optional ?? false });
  };
}
