import { Heading4 } from '@utrecht/component-library-react';
import { useWatch } from 'react-hook-form';
import type { ClaimAnswer } from '../../../api/answers';
import { useCommand } from '../../../api/use-command';
import { ChoiceField } from '../../../form/choices';
import { CommandForm } from '../../../form/command-form';
import { useZodForm } from '../../../form/form';
import { type Both, useSay } from '../../../language/language';
import { isSilent, NotNow } from '../../../parts/not-now';
import { motivationsFor } from '../../../words/motivations';
import { assessmentSchema } from './assessment-schema';
import { MotivationField } from './motivation-field';
import { OverrideFields, openChecks, overridesOf, useOverrideLabels, useOverridesInStep } from './override-fields';

interface Contents {
  readonly claim: ClaimAnswer;
  /** Only one form of the page is open at a time. */
  readonly open: boolean;
  readonly tell: (words: Both) => void;
}

/** The first officer's judgement, or why this reader cannot give it. */
export function AssessForm({ claim, open, tell }: Contents) {
  const say = useSay();
  const { assess } = claim.mayNow;
  if (!['open', 'submitted'].includes(claim.status) || isSilent(assess)) return null;
  return (
    <div className="action">
      <Heading4>{say({ nl: 'Beoordelen', en: 'Assess' })}</Heading4>
      <NotNow because={assess} />
      {open && <Form claim={claim} tell={tell} />}
    </div>
  );
}

const told = {
  confirm: {
    nl: 'Uw beoordeling is vastgelegd. Een tweede medewerker keurt haar goed; daarna kan er worden betaald.',
    en: 'Your assessment is recorded. A second officer approves it; after that it can be paid.',
  },
  refuse: {
    nl: 'Uw voornemen is vastgelegd. De werkgever mag reageren; daarna kijkt een tweede medewerker.',
    en: 'Your intention is recorded. The employer may reply; after that a second officer looks.',
  },
} as const;

const helps = {
  confirm: { nl: 'De tweede medewerker leest deze tekst.', en: 'The second officer reads this text.' },
  refuse: {
    nl: 'De werkgever leest deze tekst en mag erop reageren.',
    en: 'The employer reads this text, in Dutch, and may reply to it.',
  },
} as const;

function Form({ claim, tell }: Omit<Contents, 'open'>) {
  const say = useSay();
  const { checks, mayNow } = claim;
  const mayConfirm = mayNow.confirm === null;
  const form = useZodForm(assessmentSchema, {
    outcome: mayConfirm ? undefined : 'refuse',
    motivation: undefined,
    overrides: overridesOf(checks),
  });
  const outcome = useWatch({ control: form.control, name: 'outcome' });
  useOverridesInStep(
    checks,
    () => form.getValues('overrides'),
    (overrides) => form.setValue('overrides', overrides),
  );
  const command = useCommand<ClaimAnswer>(({ status }) =>
    tell(status === 'refusal-intended' ? told.refuse : told.confirm),
  );
  const labels = {
    outcome: say({ nl: 'Wat is uw oordeel?', en: 'What is your judgement?' }),
    motivation: say({ nl: 'Motivering', en: 'Reasons' }),
  };
  const refuse = { value: 'refuse', label: say({ nl: 'Voornemen om niet te betalen', en: 'Intend not to pay' }) };
  const confirm = { value: 'confirm', label: say({ nl: 'Akkoord, betalen', en: 'Confirm, pay' }) };
  return (
    <CommandForm
      form={form}
      fields={[
        { name: 'outcome', label: labels.outcome },
        ...useOverrideLabels(checks),
        { name: 'motivation', label: labels.motivation },
      ]}
      command={command}
      onValid={(body) => command.send({ path: `/v1/claims/${claim.id}/assessment`, body })}
      submit={say({ nl: 'Leg oordeel vast', en: 'Record judgement' })}
    >
      <ChoiceField name="outcome" label={labels.outcome} choices={mayConfirm ? [confirm, refuse] : [refuse]} />
      {outcome === 'confirm' && <OverrideFields checks={checks} />}
      {outcome !== undefined && (
        <MotivationField
          texts={motivationsFor(
            outcome,
            openChecks(checks).map(({ rule }) => rule),
          )}
          label={labels.motivation}
          help={say(helps[outcome])}
        />
      )}
    </CommandForm>
  );
}
