import {
  Button,
  Paragraph,
  Table,
  TableBody,
  TableCaption,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@utrecht/component-library-react';
import { type ReactNode, useState } from 'react';
import { useSay } from '../language/language';
import { type Cell, download, toCsv } from './csv';
import { Failed } from './failed';

export interface Column<T> {
  /** In the reader's language. */
  readonly head: string;
  readonly cell: (row: T) => ReactNode;
  /** In the exported file; left out: not exported. Money with `euro`, dates as `YYYY-MM-DD`. */
  readonly csv?: (row: T) => Cell;
  readonly numeric?: true;
  /** Only in the file: on the page it is part of another column. */
  readonly fileOnly?: true;
}

interface Contents<T> {
  readonly caption: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  /** In place of the table when there is no row. */
  readonly empty: string;
  /** Offers the whole list, not only the rows shown. `name` without `.csv`. */
  readonly csv?: { readonly name: string; readonly all: () => Promise<readonly T[]> };
}

/** A list. On a narrow screen each row is a card with the heads before the cells. */
export function DataTable<T>({ caption, columns, rows, rowKey, empty, csv }: Contents<T>) {
  const shown = columns.filter(({ fileOnly }) => fileOnly !== true);
  if (rows.length === 0) return <Paragraph className="empty">{empty}</Paragraph>;
  return (
    <div className="data-table">
      <Table>
        <TableCaption>{caption}</TableCaption>
        <TableHeader>
          <TableRow>
            {shown.map(({ head, numeric }) => (
              <TableHeaderCell key={head} scope="col" className={numeric && 'numeric'}>
                {head}
              </TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={rowKey(row)}>
              {shown.map(({ head, cell, numeric }) => (
                <TableCell key={head} data-head={head} className={numeric && 'numeric'}>
                  {cell(row)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {csv !== undefined && <CsvButton {...csv} columns={columns} />}
    </div>
  );
}

interface CsvProps<T> {
  readonly name: string;
  readonly all: () => Promise<readonly T[]>;
  readonly columns: readonly Column<T>[];
}

export function CsvButton<T>({ name, all, columns }: CsvProps<T>) {
  const say = useSay();
  const [state, setState] = useState<{ busy: boolean; error: unknown }>({ busy: false, error: null });
  const save = async () => {
    setState({ busy: true, error: null });
    try {
      const exported = columns.flatMap(({ head, csv }) => (csv === undefined ? [] : [{ head, csv }]));
      const rows = await all();
      download(
        `${name}.csv`,
        toCsv([exported.map(({ head }) => head), ...rows.map((row) => exported.map(({ csv }) => csv(row)))]),
      );
      setState({ busy: false, error: null });
    } catch (error) {
      setState({ busy: false, error });
    }
  };
  return (
    <>
      <Button appearance="secondary-action-button" busy={state.busy} onClick={() => void save()}>
        {say({ nl: 'Download als CSV (Excel)', en: 'Download as CSV (Excel)' })}
      </Button>
      {state.error !== null && <Failed error={state.error} retry={() => void save()} />}
    </>
  );
}
