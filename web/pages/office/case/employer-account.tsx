import { Paragraph } from '@utrecht/component-library-react';
import { Link } from 'react-router';
import type { ApplicationAnswer } from '../../../api/answers';
import { useSession } from '../../../auth/use-session';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { Pairs } from '../../../parts/pairs';
import { Section } from '../../../parts/section';
import { Status } from '../../../parts/status';
import { accountPlace } from '../accounts/account-lists';

/** Where the money goes, and the way to the account: of the employer, so for all its applications in the region. */
export function EmployerAccount({ application }: { readonly application: ApplicationAnswer }) {
  const say = useSay();
  const { day } = useFormat();
  const sees = useSession()?.roles.some((role) => role === 'officer' || role === 'auditor') === true;
  const { bankAccount, hasBankAccount, region, employer } = application;
  const place = accountPlace({ region, organisation: employer.kvkNumber });
  const taken = bankAccount !== null && bankAccount.status !== 'stated';
  return (
    <Section title={say({ nl: 'Rekening', en: 'Account' })}>
      {bankAccount === null ? (
        <Paragraph>
          {say(
            hasBankAccount
              ? { nl: 'Bekend.', en: 'Known.' }
              : {
                  nl: 'Nog niet bekend. Zonder rekening kan er niet worden betaald.',
                  en: 'Not known yet: nothing can be paid without.',
                },
          )}
        </Paragraph>
      ) : (
        <Pairs
          of={[
            [
              say({ nl: 'Rekeningnummer', en: 'Account number' }),
              <>
                {bankAccount.maskedIban}
                <small className="beside">{bankAccount.holderName}</small>
              </>,
            ],
            [
              say({ nl: 'Status', en: 'Status' }),
              bankAccount.status === 'stated' ? (
                say({ nl: 'opgegeven bij de aanvraag', en: 'stated with the application' })
              ) : (
                <Status key="status" of="account" status={bankAccount.status} office />
              ),
            ],
            ...(bankAccount.status === 'cooling' && bankAccount.usableFrom !== null
              ? [[say({ nl: 'Betalen kan vanaf', en: 'Can be paid from' }), day(bankAccount.usableFrom)] as const]
              : []),
          ]}
        />
      )}
      {taken && sees && (
        <Paragraph>
          <Link to={`/rekeningen/${place}`}>{say({ nl: 'Bekijk de rekening', en: 'See the account' })}</Link>
        </Paragraph>
      )}
    </Section>
  );
}
