import { Link } from 'react-router';
import { useSession } from '../../../auth/use-session';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { CaseNumber } from '../../../parts/case-number';
import { euro } from '../../../parts/csv';
import type { Column } from '../../../parts/data-table';
import { movementInWords } from '../../../words/movements';
import { roleInWords } from '../../../words/timeline';
import { type Line, versionOf, yearOfBudget } from './lines';

/** @param lines the ones shown: a column that says the same on every line is left to the file */
export function useEntryColumns(lines: readonly Line[]): Column<Line>[] {
  const say = useSay();
  const { money, number } = useFormat();
  const inYears = lines.some(({ budgetId }) => yearOfBudget(budgetId) !== null);
  return [
    {
      head: say({ nl: 'Geboekt op', en: 'Booked on' }),
      cell: (line) => <BookedOn line={line} />,
      csv: ({ bookedOn }) => bookedOn,
    },
    ...useMovementColumns(),
    {
      head: say({ nl: 'Waarvoor', en: 'For' }),
      cell: (line) => <What line={line} />,
      csv: ({ line }) => line.number ?? line.cause,
    },
    {
      head: say({ nl: 'Bedrag', en: 'Amount' }),
      numeric: true,
      cell: ({ line }) => money(line.amountCents),
      csv: ({ line }) => euro(line.amountCents),
    },
    {
      head: say({ nl: 'Aantal', en: 'Number' }),
      numeric: true,
      cell: ({ line }) => number(line.awards),
      csv: ({ line }) => line.awards,
    },
    {
      head: say({ nl: 'Budgetjaar', en: 'Budget year' }),
      cell: ({ budgetId }) => yearOfBudget(budgetId) ?? '–',
      csv: ({ budgetId }) => yearOfBudget(budgetId),
      ...(inYears ? {} : { fileOnly: true as const }),
    },
    {
      head: say({ nl: 'Door', en: 'By' }),
      cell: ({ byRole }) => (byRole === null ? '–' : say(roleInWords(byRole))),
      csv: ({ byRole }) => (byRole === null ? null : say(roleInWords(byRole))),
    },
    ...useFileColumns(),
  ];
}

function useMovementColumns(): Column<Line>[] {
  const say = useSay();
  return [
    {
      head: say({ nl: 'Beweging', en: 'Movement' }),
      cell: ({ line }) => {
        const { name, meaning } = movementInWords(line.movement);
        return (
          <>
            <strong>{say(name)}</strong>
            <small className="beside">{say(meaning)}</small>
          </>
        );
      },
      csv: ({ line }) => say(movementInWords(line.movement).name),
    },
  ];
}

/** What ties a line to other systems. */
function useFileColumns(): Column<Line>[] {
  const say = useSay();
  const inFile = (head: string, csv: (line: Line) => string | null): Column<Line> => ({
    head,
    csv,
    cell: () => null,
    fileOnly: true,
  });
  return [
    inFile(say({ nl: 'Gedaan op', en: 'Done at' }), ({ at }) => at),
    inFile(say({ nl: 'Maand', en: 'Month' }), ({ period }) => period),
    inFile(say({ nl: 'Soort', en: 'Kind' }), ({ line }) => line.movement),
    inFile(say({ nl: 'Oorzaak', en: 'Cause' }), ({ line }) => line.cause),
    inFile(say({ nl: 'Betaalbatch', en: 'Payout batch' }), ({ line }) => line.batchId),
  ];
}

/** The day in the books; and the moment itself where its own month was closed by then. */
function BookedOn({ line: { at, bookedOn } }: { readonly line: Line }) {
  const say = useSay();
  const { shortDay, moment, shortDayOf } = useFormat();
  return (
    <>
      <time dateTime={bookedOn} className="nowrap">
        {shortDay(bookedOn)}
      </time>
      {shortDayOf(at) !== shortDay(bookedOn) && (
        <small className="beside">{say({ nl: `gedaan op ${moment(at)}`, en: `done on ${moment(at)}` })}</small>
      )}
    </>
  );
}

/** The case and the batch, each a link for who may see it. */
function What({ line: { line } }: { readonly line: Line }) {
  const say = useSay();
  const paysOut = useSession()?.roles.includes('finance') === true;
  const { applicationId, number, batchId, cause } = line;
  const version = versionOf(cause);
  if (applicationId === null) {
    return version === null ? cause : say({ nl: `Regeling, versie ${version}`, en: `Scheme, version ${version}` });
  }
  return (
    <>
      <CaseNumber applicationId={applicationId} number={number ?? applicationId} />
      {batchId !== null && paysOut && (
        <small className="beside">
          <Link to={`/betaalbatches/${batchId}`}>{say({ nl: 'naar de betaalbatch', en: 'to the batch' })}</Link>
        </small>
      )}
    </>
  );
}
