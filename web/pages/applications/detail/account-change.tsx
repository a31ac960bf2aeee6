import { Paragraph } from '@utrecht/component-library-react';
import type { AccountAnswer, ApplicationAnswer } from '../../../api/answers';
import { useApi } from '../../../api/use-api';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { Notice } from '../../../parts/notice';
import { RegionContact } from '../../../parts/region-contact';
import { Text } from '../../../parts/text';
import { accountOf } from './bank-account-form';

/** Before an employer asks for another account: what it takes, and why. */
export const WhatAChangeTakes = () => (
  <>
    <Text
      nl="Wij kijken elk nieuw rekeningnummer na. Zo kan niemand anders uw geld krijgen. Wij kunnen u daarvoor bellen op het nummer dat wij al van u hebben."
      en="We look at every new account number, so that nobody else can get your money. We may call you for that on the number that we have of you."
    />
    <Text
      nl="Dit geldt voor al uw aanvragen in deze regio. Zolang wij kijken, en een paar werkdagen daarna, betalen wij niet. Wat al onderweg is, komt op uw oude rekening."
      en="This holds for all your applications in this region. While we look, and for some working days after that, we do not pay. What is on its way arrives on your former account."
    />
  </>
);

/** The employer asked for another account: what happens with it, and why nothing is paid meanwhile. */
export function ChangeWaits({ application }: { readonly application: ApplicationAnswer }) {
  const say = useSay();
  const { moment } = useFormat();
  const { data } = useApi<AccountAnswer>(accountOf(application));
  const pending = data?.pending ?? null;
  return (
    <Notice type="info">
      <Text
        nl="U vroeg om een ander rekeningnummer. Wij kijken dat eerst na."
        en="You asked for another account number. We look at it first."
      />
      {pending !== null && (
        <Paragraph>
          <span className="iban">{pending.maskedIban}</span> {say({ nl: 'op naam van', en: 'in the name of' })}{' '}
          {pending.holderName}, {say({ nl: 'gevraagd op', en: 'asked for on' })} {moment(pending.requestedAt)}.
        </Paragraph>
      )}
      <Text
        nl="Twee medewerkers doen dat, zodat niemand anders uw geld kan krijgen. Zolang betalen wij niet. U hoeft niets te doen. Misschien bellen wij u."
        en="Two officers do that, so that nobody else can get your money. We do not pay until then. There is nothing for you to do. We may call you."
      />
      <p>
        {say({
          nl: 'Hebt u dit niet zelf gevraagd? Neem dan meteen contact met ons op.',
          en: 'Did you not ask for this yourself? Then contact us at once.',
        })}{' '}
        <RegionContact regionId={application.region} />
      </p>
    </Notice>
  );
}

/** The new account was found genuine; it is paid to after some days. */
export function AccountCools({ application: { bankAccount, region } }: { readonly application: ApplicationAnswer }) {
  const say = useSay();
  const { day } = useFormat();
  const usableFrom = bankAccount?.usableFrom ?? null;
  if (usableFrom === null) return null;
  return (
    <Notice type="info">
      <Text
        nl={`Dit nummer is nieuw en nagekeken. Wij betalen erop vanaf ${day(usableFrom)}. Die dagen wachten wij voor uw veiligheid.`}
        en={`This number is new and has been looked at. We pay to it from ${day(usableFrom)}. We wait these days for your safety.`}
      />
      <p>
        {say({
          nl: 'Klopt dit nummer niet? Neem dan meteen contact met ons op.',
          en: 'Is this number not right? Then contact us at once.',
        })}{' '}
        <RegionContact regionId={region} />
      </p>
    </Notice>
  );
}
