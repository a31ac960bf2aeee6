import type { RecoveryAnswer } from '../../../api/answers';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { useDayColumn } from '../../../parts/common-columns';
import { euro } from '../../../parts/csv';
import { type Column, DataTable } from '../../../parts/data-table';
import { entryWords } from '../../../words/recoveries';
import { Reverse } from '../acts/reverse';
import { type AccountRow, accountRows } from './running';

interface Contents {
  readonly recovery: RecoveryAnswer;
  /** Left out: nobody takes anything back here. */
  readonly onReversed?: () => void;
}

/** Every entry, with what is owed after it. */
export function AccountTable({ recovery, onReversed }: Contents) {
  const say = useSay();
  const rows = accountRows(recovery.entries);
  const columns = useColumns(recovery);
  const undo: Column<AccountRow> = {
    head: say({ nl: 'Doen', en: 'Action' }),
    cell: ({ entry }) =>
      entry.mayReverse === null && onReversed !== undefined ? (
        <Reverse recoveryId={recovery.id} entry={entry} onReversed={onReversed} />
      ) : (
        '–'
      ),
  };
  const mayUndo = onReversed !== undefined && rows.some(({ entry }) => entry.mayReverse === null);
  return (
    <DataTable
      caption={say({ nl: 'Oudste eerst', en: 'Oldest first' })}
      columns={mayUndo ? [...columns, undo] : columns}
      rows={rows}
      rowKey={({ entry }) => String(entry.entryId)}
      empty={say({ nl: 'Er is nog niets geboekt.', en: 'Nothing has been entered yet.' })}
      csv={{ name: `terugvordering-${recovery.number}`, all: async () => rows }}
    />
  );
}

function useColumns(recovery: RecoveryAnswer): Column<AccountRow>[] {
  const say = useSay();
  const { money } = useFormat();
  const changed = (cents: number) => (cents > 0 ? `+ ${money(cents)}` : cents < 0 ? `− ${money(-cents)}` : money(0));
  return [
    useDayColumn<AccountRow>(say({ nl: 'Dag', en: 'Day' }), ({ entry }) => entry.on),
    {
      head: say({ nl: 'Wat', en: 'What' }),
      cell: (row) => <What recovery={recovery} row={row} />,
      csv: ({ entry }) => say(entryWords[entry.kind]),
    },
    {
      head: say({ nl: 'Bedrag', en: 'Amount' }),
      numeric: true,
      cell: ({ entry }) => money(entry.amountCents),
      csv: ({ entry }) => euro(entry.amountCents),
    },
    {
      head: say({ nl: 'Verandert de schuld met', en: 'Changes the debt by' }),
      numeric: true,
      cell: ({ effectCents }) => changed(effectCents),
      csv: ({ effectCents }) => euro(effectCents),
    },
    {
      head: say({ nl: 'Nog open', en: 'Still open' }),
      numeric: true,
      cell: ({ balanceCents }) => <strong>{money(balanceCents)}</strong>,
      csv: ({ balanceCents }) => euro(balanceCents),
    },
    {
      head: say({ nl: 'Kenmerk of reden', en: 'Reference or reason' }),
      cell: () => null,
      csv: ({ entry }) => entry.bankReference ?? entry.reason,
      fileOnly: true,
    },
  ];
}

interface WhatProps {
  readonly recovery: RecoveryAnswer;
  readonly row: AccountRow;
}

/** What an entry is, its reference and reason, and whether it still stands. */
function What({ recovery, row: { entry, revivedCents } }: WhatProps) {
  const say = useSay();
  const { money, shortDay } = useFormat();
  const reversed = recovery.entries.find(({ entryId }) => entryId === entry.reverses);
  const lines: (string | null)[] = [
    reversed === undefined
      ? null
      : say({
          nl: `de boeking van ${shortDay(reversed.on)}: ${entryWords[reversed.kind].nl.toLowerCase()}`,
          en: `the entry of ${shortDay(reversed.on)}: ${entryWords[reversed.kind].en.toLowerCase()}`,
        }),
    entry.bankReference,
    entry.reason,
    revivedCents === 0
      ? null
      : say({
          nl: `${money(revivedCents)} daarvan was al afgeboekt`,
          en: `${money(revivedCents)} of this had been written off`,
        }),
    entry.reversedBy === null ? null : say({ nl: 'later teruggedraaid', en: 'reversed later' }),
  ];
  return (
    <>
      {say(entryWords[entry.kind])}
      {lines.map((line) =>
        line === null ? null : (
          <small key={line} className="beside">
            {line}
          </small>
        ),
      )}
    </>
  );
}
