import type { FactAnswer } from '../../../api/answers';
import { useApi } from '../../../api/use-api';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { type Column, DataTable } from '../../../parts/data-table';
import { Loaded } from '../../../parts/loaded';
import { type FactWords, factInWords, factWords } from '../../../words/fact-fields';
import { roleInWords } from '../../../words/timeline';

/** Every fact as it was recorded, the newest first; nothing is ever overwritten. */
export function FactHistory({ applicationId }: { readonly applicationId: string }) {
  const say = useSay();
  const facts = useApi<{ items: readonly FactAnswer[] }>(`/v1/applications/${applicationId}/facts`);
  const columns = useColumns();
  return (
    <details className="more">
      <summary>{say({ nl: 'Wat medewerkers toevoegden', en: 'What officers added' })}</summary>
      <Loaded of={facts} lines={3}>
        {({ items }) => {
          const newestFirst = [...items].reverse();
          return (
            <DataTable
              caption={say({ nl: 'Toegevoegde feiten, nieuwste eerst', en: 'Facts added, newest first' })}
              columns={columns}
              rows={newestFirst}
              rowKey={({ field, at }) => `${at} ${field}`}
              empty={say({
                nl: 'Er is nog niets toegevoegd of verbeterd.',
                en: 'Nothing has been added or corrected yet.',
              })}
              csv={{ name: 'feiten', all: async () => newestFirst }}
            />
          );
        }}
      </Loaded>
    </details>
  );
}

function useColumns(): Column<FactAnswer>[] {
  const say = useSay();
  const format = useFormat();
  const nameOf = (field: string) =>
    say((factWords as Readonly<Record<string, FactWords>>)[field]?.label ?? { nl: field, en: field });
  const hidden = say({ nl: 'staat bij de persoonsgegevens', en: 'kept with the personal data' });
  const written = ({ field, value, identifying }: FactAnswer) =>
    identifying ? hidden : factInWords(field, value, { say, ...format });
  return [
    { head: say({ nl: 'Wanneer', en: 'When' }), cell: ({ at }) => format.moment(at), csv: ({ at }) => at },
    { head: say({ nl: 'Feit', en: 'Fact' }), cell: ({ field }) => nameOf(field), csv: ({ field }) => nameOf(field) },
    { head: say({ nl: 'Waarde', en: 'Value' }), cell: written, csv: written },
    { head: say({ nl: 'Bron', en: 'Source' }), cell: ({ source }) => source, csv: ({ source }) => source },
    {
      head: say({ nl: 'Door', en: 'By' }),
      cell: ({ byRole }) => say(roleInWords(byRole)),
      csv: ({ byRole }) => byRole,
    },
  ];
}
