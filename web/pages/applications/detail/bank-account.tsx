import { Button, Heading2, Paragraph } from '@utrecht/component-library-react';
import { useState } from 'react';
import type { ApplicationAnswer } from '../../../api/answers';
import { useSay } from '../../../language/language';
import { Done } from '../../../parts/done';
import { Notice } from '../../../parts/notice';
import { Text } from '../../../parts/text';
import { BankAccountForm } from './bank-account-form';

/** Where the money goes: shown masked, to be added or changed while the application runs. */
export function BankAccount({ application }: { readonly application: ApplicationAnswer }) {
  const say = useSay();
  const { id, hasBankAccount, bankAccount, mayNow, status } = application;
  const mayChange = mayNow.change === null;
  const [asking, setAsking] = useState(false);
  const [saved, setSaved] = useState(false);
  const finish = () => {
    setAsking(false);
    setSaved(true);
  };
  const asks = mayChange && (asking || !hasBankAccount);
  // Nothing will be paid: then where to does not matter either.
  if (status === 'rejected' || status === 'withdrawn' || (!hasBankAccount && !mayChange)) return null;
  return (
    <section>
      <Heading2>{say({ nl: 'Rekeningnummer', en: 'Account number' })}</Heading2>
      {saved && !asking && (
        <Done>
          <Text nl="Uw rekeningnummer is opgeslagen." en="Your account number has been saved." />
        </Done>
      )}
      {bankAccount !== null && (
        <Paragraph>
          <span className="iban">{bankAccount.maskedIban}</span> {say({ nl: 'op naam van', en: 'in the name of' })}{' '}
          {bankAccount.holderName}
        </Paragraph>
      )}
      {!hasBankAccount && status === 'granted' && (
        <Notice type="warning">
          <Text
            nl="Wij hebben nog geen rekeningnummer van u. Zonder rekeningnummer kunnen wij niet betalen."
            en="We do not have your account number yet. Without it we cannot pay."
          />
        </Notice>
      )}
      {mayChange && hasBankAccount && (
        <Button appearance="secondary-action-button" aria-expanded={asking} onClick={() => setAsking(!asking)}>
          {say({ nl: 'Rekeningnummer wijzigen', en: 'Change the account number' })}
        </Button>
      )}
      {asks && (
        <div className="account-form">
          <BankAccountForm applicationId={id} onSaved={finish} />
        </div>
      )}
    </section>
  );
}
