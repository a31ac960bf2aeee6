import { accountChangeRequest } from '../../../../domain/account/requests';
import type { AccountAnswer, ApplicationAnswer } from '../../../api/answers';
import { useCommand } from '../../../api/use-command';
import { CommandForm } from '../../../form/command-form';
import { useZodForm } from '../../../form/form';
import { TextField } from '../../../form/inputs';
import { useSay } from '../../../language/language';

interface Contents {
  readonly application: ApplicationAnswer;
  readonly onSaved: (account: AccountAnswer) => void;
}

/** Of the employer in the region of this application: all its applications there are paid to it. */
export const accountOf = ({ region, employer }: ApplicationAnswer): string =>
  `/v1/bank-accounts/${encodeURIComponent(region)}/${encodeURIComponent(employer.kvkNumber)}`;

/** Not kept in the browser while it is typed: an account number does not belong in its storage. */
export function BankAccountForm({ application, onSaved }: Contents) {
  const say = useSay();
  const form = useZodForm(accountChangeRequest, { iban: '', holderName: '' });
  const command = useCommand<AccountAnswer>(onSaved);
  const labels = {
    iban: 'IBAN',
    holderName: say({ nl: 'Naam van de rekeninghouder', en: 'Name of the account holder' }),
  };
  return (
    <CommandForm
      form={form}
      fields={Object.entries(labels).map(([name, label]) => ({ name, label }))}
      onValid={(body) => command.send({ path: `${accountOf(application)}/changes`, body })}
      command={command}
      submit={say({ nl: 'Sla rekeningnummer op', en: 'Save the account number' })}
      level={3}
    >
      <TextField
        name="iban"
        label={labels.iban}
        help={say({ nl: 'Bijvoorbeeld NL91 ABNA 0417 1643 00', en: 'Such as NL91 ABNA 0417 1643 00' })}
        characters={28}
      />
      <TextField name="holderName" label={labels.holderName} autoComplete="organization" characters={40} />
    </CommandForm>
  );
}
