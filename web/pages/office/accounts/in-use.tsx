import type { AccountAnswer } from '../../../api/answers';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { Notice } from '../../../parts/notice';
import { Pairs } from '../../../parts/pairs';
import { Section } from '../../../parts/section';
import { Text } from '../../../parts/text';
import { ChangeSteps } from './change-steps';

/** The account as it is paid to, and who found it genuine. */
export function InUse({ account: { current, status } }: { readonly account: AccountAnswer }) {
  const say = useSay();
  const { day, moment } = useFormat();
  const { maskedIban, holderName, since, usableFrom, check, confirmation } = current;
  return (
    <Section title={say({ nl: 'Rekening in gebruik', en: 'Account in use' })}>
      {status === 'cooling' && (
        <Notice type="warning">
          <Text
            nl={`De wachttijd loopt. Betalen op deze rekening kan vanaf ${day(usableFrom)}. Tot dan gaat er niets naar de bank dat nog niet in een batch zit.`}
            en={`The cooling period runs. This account can be paid to from ${day(usableFrom)}. Until then nothing goes to the bank that is not in a batch already.`}
          />
        </Notice>
      )}
      <Pairs
        of={[
          [
            say({ nl: 'Rekeningnummer', en: 'Account number' }),
            <span key="iban" className="account-number">
              {maskedIban}
            </span>,
          ],
          [say({ nl: 'Op naam van', en: 'In the name of' }), holderName],
          [say({ nl: 'Sinds', en: 'Since' }), moment(since)],
          [
            say({ nl: 'Nagekeken', en: 'Checked' }),
            confirmation === null
              ? say({ nl: 'niet nodig: de eerste rekening', en: 'not needed: the first account' })
              : say({ nl: 'door twee medewerkers', en: 'by two officers' }),
          ],
        ]}
      />
      {check !== null && (
        <ChangeSteps
          requestedAt={null}
          check={check}
          confirmation={confirmation}
          usableFrom={usableFrom}
          cooled={status !== 'cooling'}
        />
      )}
    </Section>
  );
}
