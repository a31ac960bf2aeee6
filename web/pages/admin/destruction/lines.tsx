import { Button, Paragraph } from '@utrecht/component-library-react';
import { useState } from 'react';
import type { DestructionLineAnswer, DestructionListAnswer } from '../../../api/answers';
import { useEvery } from '../../../api/use-every';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { type Column, DataTable } from '../../../parts/data-table';
import { Loaded } from '../../../parts/loaded';
import { classWords, leftWords, subjectWords } from '../../../words/destruction';

interface Contents {
  readonly list: DestructionListAnswer;
  readonly strike: (line: DestructionLineAnswer) => void;
}

/** The lines of a list by number; a long list is fetched whole once somebody asks for it. */
export function Lines({ list, strike }: Contents) {
  const say = useSay();
  const [whole, setWhole] = useState(false);
  if (whole) return <AllLines list={list} strike={strike} />;
  return (
    <>
      <Table list={list} rows={list.items} strike={strike} />
      {list.next !== null && (
        <>
          <Paragraph>
            {say({
              nl: `U ziet de eerste ${list.items.length} van ${list.lineCount} regels.`,
              en: `You see the first ${list.items.length} of ${list.lineCount} lines.`,
            })}
          </Paragraph>
          <Button appearance="secondary-action-button" onClick={() => setWhole(true)}>
            {say({ nl: 'Toon alle regels', en: 'Show all lines' })}
          </Button>
        </>
      )}
    </>
  );
}

function AllLines({ list, strike }: Contents) {
  const lines = useEvery<DestructionLineAnswer>(`/v1/destruction-lists/${list.id}`, {});
  return <Loaded of={lines}>{(rows) => <Table list={list} rows={rows} strike={strike} />}</Loaded>;
}

function Table({ list, rows, strike }: Contents & { readonly rows: readonly DestructionLineAnswer[] }) {
  const say = useSay();
  const columns = useColumns(list, strike);
  return (
    <DataTable
      caption={say({ nl: 'Alleen nummers: namen staan hier niet', en: 'Numbers alone: there are no names here' })}
      columns={columns}
      rows={rows}
      rowKey={({ lineId }) => lineId}
      empty={say({ nl: 'Er staat niets op deze lijst.', en: 'There is nothing on this list.' })}
      csv={{ name: `vernietigingslijst-${list.id}`, all: async () => rows }}
    />
  );
}

function useColumns({ mayNow }: DestructionListAnswer, strike: Contents['strike']): Column<DestructionLineAnswer>[] {
  const say = useSay();
  const { shortDay } = useFormat();
  const became = useBecame();
  const columns: Column<DestructionLineAnswer>[] = [
    { head: say({ nl: 'Nummer', en: 'Number' }), cell: ({ number }) => number, csv: ({ number }) => number },
    {
      head: say({ nl: 'Wat', en: 'What' }),
      cell: ({ subject }) => say(subjectWords[subject]),
      csv: ({ subject }) => say(subjectWords[subject]),
    },
    {
      head: say({ nl: 'Soort', en: 'Class' }),
      cell: ({ keepClass }) => say(classWords[keepClass]),
      csv: ({ keepClass }) => say(classWords[keepClass]),
    },
    {
      head: say({ nl: 'Afgelopen op', en: 'Ended on' }),
      cell: ({ endedOn }) => shortDay(endedOn),
      csv: ({ endedOn }) => endedOn,
    },
    {
      head: say({ nl: 'Bewaard tot en met', en: 'Kept through' }),
      cell: ({ keptThrough }) => shortDay(keptThrough),
      csv: ({ keptThrough }) => keptThrough,
    },
    { head: say({ nl: 'Wat ervan werd', en: 'What became of it' }), cell: became, csv: became },
  ];
  if (mayNow.strike !== null) return columns;
  return [
    ...columns,
    {
      head: say({ nl: 'Doen', en: 'Action' }),
      cell: (line) =>
        line.struck === null && (
          <Button appearance="secondary-action-button" onClick={() => strike(line)}>
            {say({ nl: 'Schrap', en: 'Strike off' })}
            <span className="visually-hidden">: {line.number}</span>
          </Button>
        ),
    },
  ];
}

function useBecame(): (line: DestructionLineAnswer) => string {
  const say = useSay();
  const { shortDayOf } = useFormat();
  return ({ struck, destroyedAt, left }) => {
    if (struck !== null) return `${say({ nl: 'Geschrapt', en: 'Struck off' })}: ${struck.reason}`;
    if (left !== null) return say(leftWords[left.because]);
    if (destroyedAt === null) return '–';
    return say({ nl: `Vernietigd op ${shortDayOf(destroyedAt)}`, en: `Destroyed on ${shortDayOf(destroyedAt)}` });
  };
}
