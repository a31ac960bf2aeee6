import { bankAccount } from '../../../../domain/application/bank-account';
import { useCommand } from '../../../api/use-command';
import { CommandForm } from '../../../form/command-form';
import { useZodForm } from '../../../form/form';
import { TextField } from '../../../form/inputs';
import { useSay } from '../../../language/language';

interface Contents {
  readonly applicationId: string;
  readonly onSaved: () => void;
}

const toAccount = (path: string): string => path.replace(/^bankAccount\./, '');

/** Not kept in the browser while it is typed: an account number does not belong in its storage. */
export function BankAccountForm({ applicationId, onSaved }: Contents) {
  const say = useSay();
  const form = useZodForm(bankAccount, { iban: '', holderName: '' });
  const command = useCommand(onSaved);
  const labels = {
    iban: 'IBAN',
    holderName: say({ nl: 'Naam van de rekeninghouder', en: 'Name of the account holder' }),
  };
  return (
    <CommandForm
      form={form}
      fields={Object.entries(labels).map(([name, label]) => ({ name, label }))}
      onValid={(account) =>
        command.send({ path: `/v1/applications/${applicationId}/changes`, body: { bankAccount: account } })
      }
      command={command}
      submit={say({ nl: 'Sla rekeningnummer op', en: 'Save the account number' })}
      fieldOf={toAccount}
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
