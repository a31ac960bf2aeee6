import { useWatch } from 'react-hook-form';
import type { ApplicationAnswer, MenuEntryAnswer } from '../../../api/answers';
import { useApi } from '../../../api/use-api';
import { useCommand } from '../../../api/use-command';
import { ChoiceField } from '../../../form/choices';
import { CommandForm } from '../../../form/command-form';
import { useZodForm } from '../../../form/form';
import { NumberField } from '../../../form/inputs';
import { type Both, useSay } from '../../../language/language';
import { isSilent, NotNow } from '../../../parts/not-now';
import { Section } from '../../../parts/section';
import { motivationsFor } from '../../../words/motivations';
import { decisionSchema } from './decision-schema';
import { MoneyEffect } from './money-effect-notice';
import { MotivationField } from './motivation-field';
import { OverrideFields, openChecks, overridesOf, useOverrideLabels, useOverridesInStep } from './override-fields';

interface Contents {
  readonly application: ApplicationAnswer;
  readonly tell: (words: Both) => void;
}

const undecided = ['received', 'reserved', 'waiting', 'assess'];

/** The decision, or why this reader cannot take it: told before anything is typed. */
export function DecideForm({ application, tell }: Contents) {
  const say = useSay();
  const { decide } = application.mayNow;
  if (!undecided.includes(application.status) || isSilent(decide)) return null;
  return (
    <Section title={say({ nl: 'Beslissen', en: 'Decide' })} className="action">
      <NotNow because={decide} />
      {decide === null && <Form application={application} tell={tell} />}
    </Section>
  );
}

const told: Readonly<Record<string, Both>> = {
  granted: {
    nl: 'De aanvraag is toegekend. De werkgever krijgt een brief.',
    en: 'The application is granted. The employer gets a letter.',
  },
  rejected: {
    nl: 'De aanvraag is afgewezen. De werkgever krijgt een brief.',
    en: 'The application is rejected. The employer gets a letter.',
  },
};

const inLine: Both = {
  nl: 'Uw besluit is vastgelegd. De aanvraag staat weer in de rij en is toegekend zodra er geld voor is.',
  en: 'Your decision is recorded. The application is back in line and is granted once there is money for it.',
};

const verbs = {
  grant: { nl: 'Ken toe', en: 'Grant' },
  reject: { nl: 'Wijs af', en: 'Reject' },
  none: { nl: 'Beslis', en: 'Decide' },
} as const;

function Form({ application, tell }: Contents) {
  const say = useSay();
  const { id, checks, mayNow, amountCents } = application;
  const mayGrant = mayNow.grant === null;
  const form = useZodForm(decisionSchema, {
    outcome: mayGrant ? undefined : 'reject',
    motivation: undefined,
    amountCents: undefined,
    overrides: overridesOf(checks),
  });
  const [outcome, amount] = useWatch({ control: form.control, name: ['outcome', 'amountCents'] });
  useOverridesInStep(
    checks,
    () => form.getValues('overrides'),
    (overrides) => form.setValue('overrides', overrides),
  );
  const command = useCommand<ApplicationAnswer>(({ status }) => tell(told[status] ?? inLine));
  const namesAmount = useNamesAmount(application);
  const labels = {
    outcome: say({ nl: 'Wat beslist u?', en: 'What do you decide?' }),
    amount: say({ nl: 'Bedrag', en: 'Amount' }),
    motivation: say({ nl: 'Motivering', en: 'Reasons' }),
  };
  const fields = [
    { name: 'outcome', label: labels.outcome },
    { name: 'amountCents', label: labels.amount },
    ...useOverrideLabels(checks),
    { name: 'motivation', label: labels.motivation },
  ];
  return (
    <CommandForm
      form={form}
      fields={fields}
      command={command}
      onValid={(body) => command.send({ path: `/v1/applications/${id}/decision`, body })}
      submit={say(verbs[outcome ?? 'none'])}
    >
      {!mayGrant && <NotNow because={mayNow.grant} />}
      <ChoiceField name="outcome" label={labels.outcome} choices={useChoices(mayGrant)} />
      {outcome === 'grant' && namesAmount && <AmountField label={labels.amount} optional={amountCents !== null} />}
      {outcome === 'grant' && <OverrideFields checks={checks} />}
      {outcome !== undefined && (
        <MotivationField
          texts={motivationsFor(
            outcome,
            openChecks(checks).map(({ rule }) => rule),
          )}
          label={labels.motivation}
          help={say({
            nl: 'Deze tekst komt in de brief aan de werkgever.',
            en: 'This text goes into the letter to the employer, in Dutch.',
          })}
        />
      )}
      <MoneyEffect application={application} outcome={outcome} amountCents={amount} />
    </CommandForm>
  );
}

const AmountField = ({ label, optional }: { readonly label: string; readonly optional: boolean }) => {
  const say = useSay();
  const whole = { nl: 'Laat leeg om het hele bedrag toe te kennen.', en: 'Leave empty to grant the whole amount.' };
  return (
    <NumberField
      name="amountCents"
      label={label}
      factor={100}
      unit="euro"
      optional={optional}
      {...(optional ? { help: say(whole) } : {})}
    />
  );
};

function useChoices(mayGrant: boolean) {
  const say = useSay();
  const reject = { value: 'reject', label: say({ nl: 'Afwijzen', en: 'Reject' }) };
  return mayGrant ? [{ value: 'grant', label: say({ nl: 'Toekennen', en: 'Grant' }) }, reject] : [reject];
}

/** An amount is named where the scheme grants up to a maximum, or where the rules give none. */
function useNamesAmount({ schemeId, amountCents }: ApplicationAnswer): boolean {
  const scheme = useApi<MenuEntryAnswer>(`/v1/schemes/${schemeId}`);
  return amountCents === null || scheme.data?.amounts.some(({ requested }) => requested) === true;
}
