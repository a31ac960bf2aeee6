import { Paragraph } from '@utrecht/component-library-react';
import { useEffect } from 'react';
import type { Check } from '../../../../domain/scheme/check';
import { TextAreaField } from '../../../form/inputs';
import { useSay } from '../../../language/language';
import { checkInWords, outcomeInWords } from '../../../words/checks';

export const openChecks = (checks: readonly Check[]): readonly Check[] =>
  checks.filter(({ outcome }) => outcome !== 'pass');

/** The rules that did not pass, as values of a form: each needs a reason. */
export const overridesOf = (checks: readonly Check[]) =>
  openChecks(checks).map(({ rule }) => ({ rule, reason: undefined as string | undefined }));

type Override = ReturnType<typeof overridesOf>[number];

/**
 * Keeps the overrides of a form in step with the checks, which change when a fact is added beside it. What was typed for
 * a rule that still does not pass stays.
 */
export function useOverridesInStep(
  checks: readonly Check[],
  typed: () => readonly Override[],
  put: (overrides: Override[]) => void,
): void {
  const rules = openChecks(checks)
    .map(({ rule }) => rule)
    .join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rules alone tell whether there is something to do
  useEffect(() => {
    const known = typed();
    if (known.map(({ rule }) => rule).join(' ') === rules) return;
    put(overridesOf(checks).map((fresh) => known.find(({ rule }) => rule === fresh.rule) ?? fresh));
  }, [rules]);
}

export function useOverrideLabels(checks: readonly Check[]) {
  const say = useSay();
  return openChecks(checks).map((check, index) => ({
    name: `overrides.${index}.reason`,
    label: `${say({ nl: 'Waarom mag dit toch', en: 'Why this is allowed all the same' })}: ${say(checkInWords(check).title).toLowerCase()}`,
    help: `${say(outcomeInWords[check.outcome])}. ${say(checkInWords(check).sentence)}`,
  }));
}

/** Sets aside each rule that did not pass, with a reason. */
export function OverrideFields({ checks }: { readonly checks: readonly Check[] }) {
  const say = useSay();
  const fields = useOverrideLabels(checks);
  if (fields.length === 0) return null;
  return (
    <div className="overrides">
      <Paragraph>
        {say({
          nl: 'Deze regels zijn niet in orde. Vul eerst het feit aan als dat kan. Anders zet u de regel opzij, met een reden.',
          en: 'These rules did not pass. Add the fact first if you can. Otherwise set the rule aside, with a reason.',
        })}
      </Paragraph>
      {fields.map((field) => (
        <TextAreaField key={field.name} {...field} rows={2} />
      ))}
    </div>
  );
}
