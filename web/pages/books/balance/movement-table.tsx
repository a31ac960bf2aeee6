import type { TrialBalanceAnswer } from '../../../api/answers';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { useAmountColumn } from '../../../parts/common-columns';
import { type Column, DataTable } from '../../../parts/data-table';
import { movementInWords } from '../../../words/movements';

type Movement = TrialBalanceAnswer['movements'][number];

interface Contents {
  readonly movements: readonly Movement[];
  /** Of the file. */
  readonly name: string;
}

/** What each kind of movement comes to. */
export function MovementTable({ movements, name }: Contents) {
  const say = useSay();
  return (
    <DataTable
      caption={say({ nl: 'Bewegingen per soort', en: 'Movements by kind' })}
      columns={useColumns()}
      rows={movements}
      rowKey={({ movement }) => movement}
      empty={say({ nl: 'In deze periode is niets geboekt.', en: 'Nothing was booked in this period.' })}
      csv={{ name, all: async () => movements }}
    />
  );
}

function useColumns(): Column<Movement>[] {
  const say = useSay();
  const { number } = useFormat();
  return [
    {
      head: say({ nl: 'Beweging', en: 'Movement' }),
      cell: ({ movement }) => {
        const { name, meaning } = movementInWords(movement);
        return (
          <>
            {say(name)}
            <small className="beside">{say(meaning)}</small>
          </>
        );
      },
      csv: ({ movement }) => say(movementInWords(movement).name),
    },
    {
      head: say({ nl: 'Regels', en: 'Lines' }),
      numeric: true,
      cell: ({ lines }) => number(lines),
      csv: ({ lines }) => lines,
    },
    useAmountColumn<Movement>(),
    {
      head: say({ nl: 'Aantal', en: 'Number' }),
      numeric: true,
      cell: ({ awards }) => number(awards),
      csv: ({ awards }) => awards,
    },
  ];
}
