import { Heading2, Paragraph } from '@utrecht/component-library-react';
import type { BatchAnswer, PaymentAnswer } from '../../../api/answers';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { Notice } from '../../../parts/notice';
import { totalOf } from './payable-regions';

interface Contents {
  readonly batch: BatchAnswer;
  readonly lines: readonly PaymentAnswer[];
}

/** The total of the batch beside the sum of its lines, counted anew in this page. */
export function Compared({ batch, lines }: Contents) {
  const say = useSay();
  const { money, number } = useFormat();
  const total = totalOf(lines);
  const same = total === batch.totalCents && lines.length === batch.lines;
  const rows = [
    [say({ nl: 'De batch', en: 'The batch' }), batch.lines, batch.totalCents],
    [say({ nl: 'De regels hieronder, opgeteld', en: 'The lines below, added up' }), lines.length, total],
  ] as const;
  return (
    <section>
      <Heading2>{say({ nl: 'Kloppen de totalen?', en: 'Do the totals match?' })}</Heading2>
      <table className="figures figures--narrow">
        <thead>
          <tr>
            <th scope="col">{say({ nl: 'Wat', en: 'What' })}</th>
            <th scope="col" className="numeric">
              {say({ nl: 'Regels', en: 'Lines' })}
            </th>
            <th scope="col" className="numeric">
              {say({ nl: 'Totaal', en: 'Total' })}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, count, cents]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="numeric">{number(count)}</td>
              <td className="numeric">{money(cents)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Notice type={same ? 'ok' : 'warning'}>
        <Paragraph>
          {same
            ? say({ nl: 'De totalen zijn gelijk.', en: 'The totals are the same.' })
            : say({
                nl: 'De totalen verschillen. Geef de batch niet vrij en meld dit aan de beheerder.',
                en: 'The totals differ. Do not release the batch, and tell the administrator.',
              })}
        </Paragraph>
      </Notice>
    </section>
  );
}
