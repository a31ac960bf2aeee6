import type { TrialBalanceParts, TrialBalanceRow } from '../../../api/answers';
import { useFormat } from '../../../language/format';
import { type Both, useSay } from '../../../language/language';
import { euro } from '../../../parts/csv';
import { type Column, DataTable } from '../../../parts/data-table';
import { bookPartWords } from '../../../words/budget-parts';
import { besides, capSide, sides, totalOf, useSide } from './rows';

interface Row {
  readonly name: Both;
  readonly of: TrialBalanceRow;
  readonly isTotal: boolean;
}

const sideWords: Readonly<Record<keyof TrialBalanceRow, Both>> = {
  opening: { nl: 'Begin', en: 'Opening' },
  up: { nl: 'Erbij', en: 'Up' },
  down: { nl: 'Eraf', en: 'Down' },
  closing: { nl: 'Eind', en: 'Closing' },
};

interface Contents {
  readonly caption: string;
  readonly parts: TrialBalanceParts;
  /** Of the file. */
  readonly name: string;
}

/** Each part with its opening, ups, downs and closing, in euro and in numbers. */
export function PartsTable({ caption, parts, name }: Contents) {
  const part = (one: keyof TrialBalanceParts): Row => ({ name: bookPartWords[one], of: parts[one], isTotal: false });
  const rows: Row[] = [
    ...capSide.map(part),
    { name: { nl: 'Samen te verdelen', en: 'Together to divide' }, of: totalOf(parts, capSide), isTotal: true },
    ...useSide.map(part),
    { name: { nl: 'Samen verdeeld', en: 'Together divided' }, of: totalOf(parts, useSide), isTotal: true },
    ...besides.map(part),
  ];
  return (
    <DataTable
      caption={caption}
      columns={useColumns()}
      rows={rows}
      rowKey={({ name: of }) => of.nl}
      empty=""
      csv={{ name, all: async () => rows.filter(({ isTotal }) => !isTotal) }}
    />
  );
}

function useColumns(): Column<Row>[] {
  const say = useSay();
  const { money, number } = useFormat();
  const counted = say({ nl: 'aantal', en: 'number' });
  return [
    {
      head: say({ nl: 'Onderdeel', en: 'Part' }),
      cell: ({ name, isTotal }) => (isTotal ? <strong>{say(name)}</strong> : say(name)),
      csv: ({ name }) => say(name),
    },
    ...sides.map(
      (side): Column<Row> => ({
        head: say(sideWords[side]),
        numeric: true,
        cell: ({ of, isTotal }) => {
          // Money that moves from part to part goes up here and down there: only where it stood adds up.
          if (isTotal && (side === 'up' || side === 'down')) return '–';
          const { amountCents, awards } = of[side];
          const inEuro = amountCents === null ? '–' : money(amountCents);
          return (
            <>
              {isTotal ? <strong>{inEuro}</strong> : inEuro}
              <small className="beside">{awards === null ? '–' : number(awards)}</small>
            </>
          );
        },
      }),
    ),
    ...sides.flatMap((side): Column<Row>[] => [
      {
        head: `${say(sideWords[side])} (euro)`,
        cell: () => null,
        csv: ({ of }) => euro(of[side].amountCents),
        fileOnly: true,
      },
      {
        head: `${say(sideWords[side])} (${counted})`,
        cell: () => null,
        csv: ({ of }) => of[side].awards,
        fileOnly: true,
      },
    ]),
  ];
}
