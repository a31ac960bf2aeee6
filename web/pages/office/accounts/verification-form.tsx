import { useWatch } from 'react-hook-form';
import type * as z from 'zod';
import { verificationResults } from '../../../../domain/account/record';
import { type VerificationRequest, verificationRequest } from '../../../../domain/account/requests';
import type { AccountAnswer } from '../../../api/answers';
import { useCommand } from '../../../api/use-command';
import { ChoiceField } from '../../../form/choices';
import { CommandForm } from '../../../form/command-form';
import { useZodForm } from '../../../form/form';
import { DateField, TextField } from '../../../form/inputs';
import { type Both, useSay } from '../../../language/language';
import { verificationWords } from '../../../words/accounts';
import { accountPlace } from './account-lists';

interface Contents {
  readonly account: AccountAnswer;
  readonly tell: (words: Both) => void;
}

type Values = { readonly [Name in keyof VerificationRequest]: VerificationRequest[Name] | undefined };

const schema = verificationRequest as unknown as z.ZodType<VerificationRequest, Values>;

/** Records what the bank answered; which account it is about is asked only where there are two. */
export function VerificationForm({ account, tell }: Contents) {
  const say = useSay();
  const { pending } = account;
  const start: Values = {
    result: undefined,
    suggestedName: undefined,
    checkedOn: undefined,
    of: pending === null ? undefined : 'pending',
  };
  const form = useZodForm(schema, start);
  const result = useWatch({ control: form.control, name: 'result' });
  const command = useCommand<AccountAnswer>(() => {
    form.reset(start);
    tell({ nl: 'Het antwoord van de bank is vastgelegd.', en: 'The answer of the bank has been recorded.' });
  });
  const labels = {
    ...(pending === null ? {} : { of: say({ nl: 'Van welke rekening?', en: 'Of which account?' }) }),
    result: say({ nl: 'Wat zei de bank?', en: 'What did the bank say?' }),
    suggestedName: say({ nl: 'Naam volgens de bank', en: 'Name as the bank has it' }),
    checkedOn: say({ nl: 'Op welke dag?', en: 'On which day?' }),
  };
  return (
    <details className="more">
      <summary>{say({ nl: 'Antwoord van de bank vastleggen', en: 'Record an answer of the bank' })}</summary>
      <CommandForm
        form={form}
        fields={Object.entries(labels).map(([name, label]) => ({ name, label }))}
        command={command}
        onValid={(body) => command.send({ path: `/v1/bank-accounts/${accountPlace(account)}/verifications`, body })}
        submit={say({ nl: 'Leg vast', en: 'Record' })}
        level={3}
      >
        {pending !== null && (
          <ChoiceField
            name="of"
            label={labels.of ?? ''}
            choices={[
              { value: 'pending', label: say({ nl: 'De nieuwe rekening', en: 'The new account' }) },
              { value: 'current', label: say({ nl: 'De rekening in gebruik', en: 'The account in use' }) },
            ]}
          />
        )}
        <ChoiceField
          name="result"
          label={labels.result}
          choices={verificationResults.map((value) => ({ value, label: say(verificationWords[value].said) }))}
        />
        {(result === 'close-match' || result === 'no-match') && (
          <TextField name="suggestedName" label={labels.suggestedName} characters={30} optional />
        )}
        <DateField name="checkedOn" label={labels.checkedOn} />
      </CommandForm>
    </details>
  );
}
