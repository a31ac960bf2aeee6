import { Paragraph } from '@utrecht/component-library-react';
import type { BatchAnswer } from '../../../api/answers';
import { lineWords, useCounted } from '../../../language/counted';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { Notice } from '../../../parts/notice';
import { gateWords } from '../../../words/gates';
import { warningInWords } from '../../../words/payee-warnings';

interface Contents {
  readonly batch: Pick<BatchAnswer, 'warnings' | 'leftOut' | 'suspended'>;
}

/** What to look at before the batch is released: payees whose bank did not say that name and account fit. */
export function BatchWarnings({ batch: { warnings } }: Contents) {
  const say = useSay();
  const counted = useCounted();
  if (warnings.length === 0) return null;
  return (
    <Notice type="warning">
      {warnings.map(({ code, lines, numbers }) => (
        <div key={code}>
          <Paragraph>
            <strong>{counted(lines, lineWords)}:</strong> {say(warningInWords(code))}
          </Paragraph>
          <p className="warned">
            {say({ nl: 'Dossier', en: 'Case' })} {numbers.join(', ')}
            {numbers.length < lines && say({ nl: ' en andere', en: ' and others' })}
          </p>
        </div>
      ))}
    </Notice>
  );
}

/** Payments that were put on hold after the batch was sealed: while there is one, nobody can release it. */
export function Suspended({ batch: { suspended } }: Contents) {
  const say = useSay();
  const { day } = useFormat();
  if (suspended.length === 0) return null;
  return (
    <Notice type="error">
      <Paragraph>
        {say({
          nl: 'Van deze dossiers is de betaling opgeschort nadat de batch was gemaakt. Zo lang kan niemand de batch vrijgeven.',
          en: 'Payment of these cases was put on hold after the batch was made. Until then nobody can release the batch.',
        })}
      </Paragraph>
      <ul className="gate-list">
        {suspended.map(({ number, until }) => (
          <li key={number}>
            {number} {say({ nl: 'tot en met', en: 'through' })} {day(until)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Approved payments that did not come along, and why. */
export function LeftOut({ batch: { leftOut } }: Contents) {
  const say = useSay();
  const counted = useCounted();
  if (leftOut.length === 0) return null;
  return (
    <Notice type="info">
      <Paragraph>
        {say({
          nl: 'Deze goedgekeurde betalingen gingen niet mee:',
          en: 'These approved payments did not come along:',
        })}
      </Paragraph>
      <ul className="gate-list">
        {leftOut.map(({ gate, lines }) => (
          <li key={gate}>
            {counted(lines, lineWords)}: {say(gateWords[gate].blocked)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
