import { Button, Heading2, Paragraph } from '@utrecht/component-library-react';
import { useState } from 'react';
import type { AccountAnswer, ApplicationAnswer } from '../../../api/answers';
import { useSay } from '../../../language/language';
import { Done } from '../../../parts/done';
import { Notice } from '../../../parts/notice';
import { Text } from '../../../parts/text';
import { AccountCools, ChangeWaits, WhatAChangeTakes } from './account-change';
import { BankAccountForm } from './bank-account-form';

/** Where the money goes: shown masked, to be added or changed. A change of it waits for two officers. */
export function BankAccount({ application }: { readonly application: ApplicationAnswer }) {
  const say = useSay();
  const { hasBankAccount, bankAccount, status } = application;
  const [asking, setAsking] = useState(false);
  const [saved, setSaved] = useState<AccountAnswer | null>(null);
  const finish = (account: AccountAnswer) => {
    setAsking(false);
    setSaved(account);
  };
  // Nothing will be paid: then where to does not matter either.
  if (status === 'rejected' || status === 'withdrawn') return null;
  const changing = bankAccount?.status === 'change-requested' || bankAccount?.status === 'change-checked';
  return (
    <section>
      <Heading2>{say({ nl: 'Rekeningnummer', en: 'Account number' })}</Heading2>
      {saved !== null && !asking && <Saved account={saved} />}
      {bankAccount !== null && (
        <Paragraph>
          <span className="iban">{bankAccount.maskedIban}</span> {say({ nl: 'op naam van', en: 'in the name of' })}{' '}
          {bankAccount.holderName}
        </Paragraph>
      )}
      {changing && <ChangeWaits application={application} />}
      {bankAccount?.status === 'cooling' && <AccountCools application={application} />}
      {!hasBankAccount && status === 'granted' && (
        <Notice type="warning">
          <Text
            nl="Wij hebben nog geen rekeningnummer van u. Zonder rekeningnummer kunnen wij niet betalen."
            en="We do not have your account number yet. Without it we cannot pay."
          />
        </Notice>
      )}
      {hasBankAccount && (
        <Button appearance="secondary-action-button" aria-expanded={asking} onClick={() => setAsking(!asking)}>
          {say({ nl: 'Rekeningnummer wijzigen', en: 'Change the account number' })}
        </Button>
      )}
      {(asking || !hasBankAccount) && (
        <div className="account-form">
          {hasBankAccount && <WhatAChangeTakes />}
          <BankAccountForm application={application} onSaved={finish} />
        </div>
      )}
    </section>
  );
}

/** The first account is used at once; any other waits. */
function Saved({ account: { pending } }: { readonly account: AccountAnswer }) {
  return (
    <Done>
      {pending === null ? (
        <Text nl="Uw rekeningnummer is opgeslagen." en="Your account number has been saved." />
      ) : (
        <Text
          nl="Wij hebben uw nieuwe rekeningnummer. Wij kijken het eerst na."
          en="We have your new account number. We look at it first."
        />
      )}
    </Done>
  );
}
