import { Link } from 'react-router';
import type { AccountAnswer } from '../../../api/answers';
import { useFormat } from '../../../language/format';
import { type Both, useSay } from '../../../language/language';
import { isSilent, NotNow } from '../../../parts/not-now';
import { Pairs } from '../../../parts/pairs';
import { Section } from '../../../parts/section';
import { Text } from '../../../parts/text';
import { spaced } from '../../../words/accounts';
import { PhoneButton } from '../calls/phone-button';
import { ChangeSteps } from './change-steps';
import { JudgeForm } from './judge-form';

interface Contents {
  readonly account: AccountAnswer;
  readonly tell: (words: Both) => void;
}

/** The change that waits: from what to what, how far it is, and what this reader may do. Nothing without one. */
export function PendingChange({ account, tell }: Contents) {
  const say = useSay();
  const { pending, mayNow } = account;
  if (pending === null) return null;
  const by = pending.check === null ? 'check' : 'confirmation';
  const because = by === 'check' ? mayNow.check : mayNow.confirm;
  return (
    <Section title={say({ nl: 'De werkgever wil een andere rekening', en: 'The employer wants another account' })}>
      <Asked account={account} pending={pending} />
      <ChangeSteps
        requestedAt={pending.requestedAt}
        check={pending.check}
        confirmation={null}
        usableFrom={null}
        cooled={false}
      />
      {!isSilent(because) && (
        <div className="action">
          <NotNow because={because} />
          {because === null && (
            <>
              <HowToVerify account={account} />
              <JudgeForm key={by} account={account} by={by} tell={tell} />
            </>
          )}
        </div>
      )}
    </Section>
  );
}

interface AskedProps {
  readonly account: AccountAnswer;
  readonly pending: NonNullable<AccountAnswer['pending']>;
}

function Asked({ account: { current }, pending }: AskedProps) {
  const say = useSay();
  const { moment } = useFormat();
  const { iban, maskedIban, holderName, requestedAt, applicationId } = pending;
  const looksSame = maskedIban === current.maskedIban;
  return (
    <>
      {looksSame && (
        <Text
          nl="Het nummer lijkt niet te wijzigen: de werkgever vraagt er nog eens op te betalen, bijvoorbeeld omdat de bank geld terugstuurde."
          en="The number does not seem to change: the employer asks to be paid to it once more, after the bank sent money back for instance."
        />
      )}
      <Pairs
        of={[
          [
            say({ nl: 'Nu', en: 'Now' }),
            <>
              <span className="account-number">{current.maskedIban}</span>
              <small className="beside">{current.holderName}</small>
            </>,
          ],
          [
            say({ nl: 'Nieuw', en: 'New' }),
            <>
              <span className={iban === null ? 'account-number' : 'account-number account-number--read-out'}>
                {iban === null ? maskedIban : spaced(iban)}
              </span>
              <small className="beside">{holderName}</small>
            </>,
          ],
          [say({ nl: 'Gevraagd', en: 'Asked' }), moment(requestedAt)],
          [
            say({ nl: 'Hoe', en: 'How' }),
            applicationId === null ? (
              say({ nl: 'apart doorgegeven', en: 'told by itself' })
            ) : (
              <Link key="application" to={`/dossiers/${applicationId}`}>
                {say({ nl: 'bij een aanvraag', en: 'with an application' })}
              </Link>
            ),
          ],
        ]}
      />
    </>
  );
}

/** A change may come from a thief: the one way to know is a call to somebody known before. */
function HowToVerify({ account: { contactApplicationId, tradeName } }: { readonly account: AccountAnswer }) {
  const say = useSay();
  return (
    <>
      <Text
        nl="Bel de werkgever op een nummer dat wij al kenden van vóór deze wijziging. Bel nooit een nummer uit een mail over de wijziging."
        en="Call the employer on a number that we knew before this change. Never call a number out of a mail about the change."
      />
      <Text
        nl="Laat de werkgever het nieuwe rekeningnummer zelf voorlezen, en vraag waarom het wijzigt."
        en="Let the employer read out the new account number, and ask why it changes."
      />
      {contactApplicationId !== null && (
        <div className="known-contact">
          <PhoneButton applicationId={contactApplicationId} tradeName={tradeName} />
          <Link to={`/dossiers/${contactApplicationId}`}>
            {say({ nl: 'Het dossier waar dat nummer in staat', en: 'The case that has that number' })}
          </Link>
        </div>
      )}
    </>
  );
}
