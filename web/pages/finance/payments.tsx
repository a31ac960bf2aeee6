import '../../design/office.css';
import '../../design/payouts.css';
import { RequireRole } from '../../auth/require-role';
import { useSession } from '../../auth/use-session';
import { useSay } from '../../language/language';
import { Page } from '../../parts/page';
import { Payable } from './payouts/payable';
import { PaymentLines } from './payouts/payment-lines';
import { Penalties } from './payouts/penalties';

export const Component = () => (
  <RequireRole roles={['finance', 'auditor']}>
    <Payments />
  </RequireRole>
);

/** What must be paid and until when, and every payment since. */
function Payments() {
  const say = useSay();
  const mayPay = useSession()?.roles.includes('finance') === true;
  return (
    <Page wide title={say({ nl: 'Betalingen', en: 'Payments' })}>
      <Payable mayPay={mayPay} />
      <Penalties mayPay={mayPay} />
      <PaymentLines />
    </Page>
  );
}
