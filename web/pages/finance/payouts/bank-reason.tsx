import { useSay } from '../../../language/language';
import { bankReasonOf, mendInWords } from '../../../words/bank-reasons';

interface Contents {
  /** As the bank gave it; null: it gave none. */
  readonly code: string | null;
}

/** Why the bank did not pay, and what to do about it. */
export function BankReasonText({ code }: Contents) {
  const say = useSay();
  const { what, mend } = bankReasonOf(code);
  return (
    <>
      {say(what)}
      {code !== null && ` (${code})`}
      <small className="beside">{say(mendInWords[mend])}</small>
    </>
  );
}
