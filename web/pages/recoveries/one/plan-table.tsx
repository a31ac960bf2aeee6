import { StatusBadge } from '@utrecht/component-library-react';
import type { RecoveryAnswer } from '../../../api/answers';
import { useFormat } from '../../../language/format';
import { type Both, useSay } from '../../../language/language';
import { useDayColumn } from '../../../parts/common-columns';
import { type Column, DataTable } from '../../../parts/data-table';
import { Text } from '../../../parts/text';
import { besidePlan, type PlanRow, planRows } from './plan-rows';

const stateWords: Readonly<Record<PlanRow['state'], { readonly tone: string; readonly words: Both }>> = {
  paid: { tone: 'success', words: { nl: 'Betaald', en: 'Paid' } },
  late: { tone: 'danger', words: { nl: 'Te laat', en: 'Overdue' } },
  open: { tone: 'neutral', words: { nl: 'Nog te betalen', en: 'To be paid' } },
};

/** The days and amounts that were agreed, and how far the employer is. */
export function PlanTable({ recovery }: { readonly recovery: RecoveryAnswer }) {
  const say = useSay();
  const { money } = useFormat();
  const columns = useColumns();
  const beside = besidePlan(recovery);
  if (recovery.plan === null) return null;
  return (
    <>
      <DataTable
        caption={say({ nl: 'Afgesproken dagen en bedragen', en: 'Days and amounts agreed on' })}
        columns={columns}
        rows={planRows(recovery)}
        rowKey={({ dueOn }) => dueOn}
        empty=""
      />
      {beside > 0 && (
        <Text
          nl={`De schuld is later hoger geworden: ${money(beside)} staat niet in deze betalingsregeling.`}
          en={`The debt has grown since: ${money(beside)} is not in this plan.`}
        />
      )}
    </>
  );
}

function useColumns(): Column<PlanRow>[] {
  const say = useSay();
  const { money } = useFormat();
  return [
    useDayColumn<PlanRow>(say({ nl: 'Uiterlijk', en: 'By' }), ({ dueOn }) => dueOn),
    {
      head: say({ nl: 'Bedrag', en: 'Amount' }),
      numeric: true,
      cell: ({ amountCents }) => money(amountCents),
    },
    {
      head: say({ nl: 'Al betaald', en: 'Paid so far' }),
      numeric: true,
      cell: ({ paidCents }) => money(paidCents),
    },
    {
      head: say({ nl: 'Status', en: 'Status' }),
      cell: ({ state }) => <StatusBadge status={stateWords[state].tone}>{say(stateWords[state].words)}</StatusBadge>,
    },
  ];
}
