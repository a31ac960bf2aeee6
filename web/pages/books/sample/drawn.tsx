import { Heading2, Paragraph } from '@utrecht/component-library-react';
import type { AuditSampleAnswer } from '../../../api/answers';
import { withQuery } from '../../../api/client';
import { useApi } from '../../../api/use-api';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { DataTable } from '../../../parts/data-table';
import { Loaded } from '../../../parts/loaded';
import { Pairs } from '../../../parts/pairs';
import type { Draw } from './draw-schema';
import { useSampleColumns } from './sample-columns';

interface Contents {
  readonly schemeId: string;
  readonly draw: Draw;
}

export function Drawn({ schemeId, draw }: Contents) {
  const say = useSay();
  const sample = useApi<AuditSampleAnswer>(withQuery('/v1/reports/audit-sample', { schemeId, ...draw }));
  return (
    <section aria-live="polite">
      <Heading2>{say({ nl: 'De steekproef', en: 'The sample' })}</Heading2>
      <Loaded of={sample} lines={16}>
        {(data) => <Found sample={data} />}
      </Loaded>
    </section>
  );
}

function Found({ sample }: { readonly sample: AuditSampleAnswer }) {
  const say = useSay();
  const { number } = useFormat();
  const columns = useSampleColumns();
  const { schemeId, year, of, seed, population, populationSha256, items } = sample;
  return (
    <>
      <Paragraph>
        {say({
          nl: `${number(items.length)} van de ${number(population)} dossiers, in de volgorde van trekking.`,
          en: `${number(items.length)} of ${number(population)} cases, in the order of drawing.`,
        })}
      </Paragraph>
      <DataTable
        caption={say({ nl: `Steekproef ${year}, startwoord ${seed}`, en: `Sample ${year}, seed ${seed}` })}
        columns={columns}
        rows={items}
        rowKey={({ applicationId }) => applicationId}
        empty={say({
          nl: 'In dat jaar is niets om uit te trekken.',
          en: 'There is nothing to draw from in that year.',
        })}
        csv={{ name: `steekproef-${schemeId}-${year}-${of}-${seed}`, all: async () => items }}
      />
      <Pairs
        of={[
          [
            say({ nl: 'Vingerafdruk van alle dossiers samen', en: 'Fingerprint of all cases together' }),
            <span key="sha" className="reference">
              {populationSha256}
            </span>,
          ],
        ]}
      />
      <Paragraph className="quiet">
        {say({
          nl: 'Is deze vingerafdruk later anders, dan zijn er sinds de trekking dossiers bij gekomen. Van een afgesloten jaar verandert hij nooit.',
          en: 'If this fingerprint is another one later, cases were added since the draw. Of a year that is closed it never changes.',
        })}
      </Paragraph>
    </>
  );
}
