import { Button, Fieldset, FieldsetLegend, Paragraph } from '@utrecht/component-library-react';
import { useRef } from 'react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import * as z from 'zod';
import { type PlanRequest, planRequest } from '../../../../domain/recovery/requests';
import type { RecoveryAnswer } from '../../../api/answers';
import { useCommand } from '../../../api/use-command';
import { CommandForm } from '../../../form/command-form';
import { useZodForm } from '../../../form/form';
import { DateField, NumberField } from '../../../form/inputs';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { type Instalment, monthly } from './monthly';
import type { OfRecovery } from './of-recovery';

interface Values {
  readonly count: number | undefined;
  readonly firstOn: string | undefined;
  readonly instalments: readonly Partial<Instalment>[];
}

const most = 60;

/** The body is the rows alone; how they were worked out stays on the page. */
const schema = z.preprocess(
  (values) => ({ instalments: (values as Values).instalments }),
  planRequest,
) as unknown as z.ZodType<PlanRequest, Values>;

/** Agrees on days and amounts: worked out in equal months, and each can be changed then. */
export function PlanForm({ recovery, tell }: OfRecovery) {
  const say = useSay();
  const { id, mayNow, plan, dueOn, balanceCents } = recovery;
  const form = useZodForm<Values, PlanRequest>(schema, {
    count: 3,
    firstOn: dueOn ?? undefined,
    instalments: monthly(balanceCents, 1, dueOn ?? ''),
  });
  const command = useCommand<RecoveryAnswer>(() =>
    tell({ nl: 'De betalingsregeling is vastgelegd.', en: 'The payment plan is recorded.' }),
  );
  const rows = useWatch({ control: form.control, name: 'instalments' });
  if (mayNow.plan !== null) return null;
  const fields = rows.flatMap((_, row) => [
    { name: `instalments.${row}.dueOn`, label: `${say(labels.dueOn)} (${row + 1})` },
    { name: `instalments.${row}.amountCents`, label: `${say(labels.amount)} (${row + 1})` },
  ]);
  return (
    <details className="more">
      <summary>
        {plan === null
          ? say({ nl: 'Betalingsregeling maken', en: 'Make a payment plan' })
          : say({ nl: 'Betalingsregeling vervangen', en: 'Replace the payment plan' })}
      </summary>
      <CommandForm
        form={form}
        fields={[
          ...fields,
          { name: 'instalments', label: say({ nl: 'De bedragen samen', en: 'The amounts together' }) },
        ]}
        command={command}
        onValid={(body) => command.send({ path: `/v1/recoveries/${id}/plan`, body })}
        submit={say({ nl: 'Leg de regeling vast', en: 'Record the plan' })}
        level={3}
      >
        <Divide totalCents={balanceCents} />
        <Rows totalCents={balanceCents} />
      </CommandForm>
    </details>
  );
}

const labels = {
  dueOn: { nl: 'Uiterlijk', en: 'By' },
  amount: { nl: 'Bedrag', en: 'Amount' },
} as const;

/** Fills the rows with equal amounts, a month apart. */
function Divide({ totalCents }: { readonly totalCents: number }) {
  const say = useSay();
  const { setValue, getValues } = useFormContext<Values>();
  const divide = () => {
    const { count, firstOn } = getValues();
    const whole = Math.trunc(count ?? 1);
    if (whole < 1 || whole > most || firstOn === undefined) return;
    setValue('instalments', monthly(totalCents, whole, firstOn), { shouldDirty: true, shouldValidate: true });
  };
  return (
    <div className="plan-divide">
      <NumberField name="count" label={say({ nl: 'Aantal maanden', en: 'Number of months' })} />
      <DateField name="firstOn" label={say({ nl: 'Eerste betaaldag', en: 'First day to pay' })} />
      <Button appearance="secondary-action-button" onClick={divide}>
        {say({ nl: 'Verdeel in gelijke bedragen', en: 'Divide in equal amounts' })}
      </Button>
    </div>
  );
}

function Rows({ totalCents }: { readonly totalCents: number }) {
  const say = useSay();
  const { money } = useFormat();
  const { control } = useFormContext<Values>();
  const { fields, append, remove } = useFieldArray({ control, name: 'instalments' });
  const rows = useWatch({ control, name: 'instalments' });
  const adding = useRef<HTMLButtonElement>(null);
  const left = totalCents - rows.reduce((sum, { amountCents }) => sum + numbered(amountCents), 0);
  return (
    <div className="plan-rows">
      {fields.map(({ id }, row) => (
        <Fieldset key={id}>
          <FieldsetLegend>{say({ nl: `Termijn ${row + 1}`, en: `Instalment ${row + 1}` })}</FieldsetLegend>
          <div className="plan-row">
            <DateField name={`instalments.${row}.dueOn`} label={say(labels.dueOn)} />
            <NumberField name={`instalments.${row}.amountCents`} label={say(labels.amount)} factor={100} unit="euro" />
            {fields.length > 1 && (
              <Button
                appearance="subtle-button"
                onClick={() => {
                  remove(row);
                  adding.current?.focus();
                }}
              >
                {say({ nl: `Haal termijn ${row + 1} weg`, en: `Remove instalment ${row + 1}` })}
              </Button>
            )}
          </div>
        </Fieldset>
      ))}
      {fields.length < most && (
        <Button ref={adding} appearance="secondary-action-button" onClick={() => append({})}>
          {say({ nl: 'Nog een termijn', en: 'Another instalment' })}
        </Button>
      )}
      <div role="status">
        <Paragraph>
          {left === 0
            ? say({ nl: `Samen ${money(totalCents)}: dat klopt.`, en: `Together ${money(totalCents)}: that is right.` })
            : say({
                nl: `Samen moet het ${money(totalCents)} zijn. Verschil: ${money(left)}.`,
                en: `Together it must be ${money(totalCents)}. Difference: ${money(left)}.`,
              })}
        </Paragraph>
      </div>
    </div>
  );
}

const numbered = (value: unknown): number => (typeof value === 'number' ? value : 0);
