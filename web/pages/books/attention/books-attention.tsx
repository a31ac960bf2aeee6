import { useQueries } from '@tanstack/react-query';
import { Paragraph } from '@utrecht/component-library-react';
import { Link } from 'react-router';
import type { MenuEntryAnswer, MonthClosePage } from '../../../api/answers';
import { callJson, withQuery } from '../../../api/client';
import { useSchemeName } from '../../../api/use-schemes';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { Failed } from '../../../parts/failed';
import { Loaded } from '../../../parts/loaded';
import { Notice } from '../../../parts/notice';
import { Waiting } from '../../../parts/waiting';
import { useOwnSchemes } from '../use-own-schemes';
import { type Attention, attentionIn } from './attention';

/** What came of last night's comparison, and which months can be closed. */
export function BooksAttention() {
  const { schemes, own } = useOwnSchemes();
  return (
    <Loaded of={schemes} lines={4}>
      {() => <All schemes={own} />}
    </Loaded>
  );
}

function All({ schemes }: { readonly schemes: readonly MenuEntryAnswer[] }) {
  const found = useQueries({
    queries: schemes.map(({ schemeId }) => {
      const path = withQuery('/v1/ledger/month-closes', { schemeId });
      return { queryKey: [path], queryFn: () => callJson<MonthClosePage>('GET', path) };
    }),
  });
  const failed = found.find(({ isError }) => isError);
  if (failed !== undefined)
    return <Failed error={failed.error} retry={() => found.forEach((one) => void one.refetch())} />;
  if (found.some(({ data }) => data === undefined)) return <Waiting lines={4} />;
  const all = schemes.flatMap(({ schemeId }, index) => {
    const books = found[index]?.data;
    return books === undefined ? [] : [{ schemeId, books }];
  });
  const attention = attentionIn(all);
  return (
    <>
      <Comparison attention={attention} />
      <ToClose months={attention.toClose} />
    </>
  );
}

const balanceOf = (schemeId: string): string =>
  `/administratie/proefbalans?${new URLSearchParams({ scheme: schemeId })}`;

function Comparison({ attention: { different, busy, checkedAt } }: { readonly attention: Attention }) {
  const say = useSay();
  const { moment } = useFormat();
  const schemeName = useSchemeName();
  if (different.length > 0) {
    return (
      <Notice type="error">
        <Paragraph>
          {say({
            nl: 'Vannacht klopte het budget niet met het grootboek. Kijk wat verschilt, en waarschuw de beheerder:',
            en: 'Last night the budget did not agree with the ledger. See what differs, and warn the administrator:',
          })}
        </Paragraph>
        <ul className="attention">
          {different.map((schemeId) => (
            <li key={schemeId}>
              <Link to={balanceOf(schemeId)}>{schemeName(schemeId)}</Link>
            </li>
          ))}
        </ul>
      </Notice>
    );
  }
  if (checkedAt === null || busy.length > 0) {
    return (
      <Notice type="info">
        <Paragraph>
          {say({
            nl: 'Nog niet elk budget is vergeleken met het grootboek. Dat gebeurt elke nacht.',
            en: 'Not every budget has been compared with the ledger yet. That is done every night.',
          })}
        </Paragraph>
      </Notice>
    );
  }
  return (
    <Notice type="ok">
      <Paragraph>
        {say({
          nl: `Alle budgetten kloppen met het grootboek. Laatst vergeleken op ${moment(checkedAt)}.`,
          en: `All budgets agree with the ledger. Last compared on ${moment(checkedAt)}.`,
        })}
      </Paragraph>
    </Notice>
  );
}

function ToClose({ months }: { readonly months: Attention['toClose'] }) {
  const say = useSay();
  const { month: monthName } = useFormat();
  const schemeName = useSchemeName();
  if (months.length === 0) {
    return (
      <Notice type="ok">
        <Paragraph>
          {say({ nl: 'Er is geen maand die nu afgesloten kan worden.', en: 'No month can be closed now.' })}
        </Paragraph>
      </Notice>
    );
  }
  return (
    <Notice type="warning">
      <Paragraph>{say({ nl: 'Deze maanden kunnen worden afgesloten:', en: 'These months can be closed:' })}</Paragraph>
      <ul className="attention">
        {months.map(({ schemeId, month }) => (
          <li key={schemeId}>
            <Link to={`/administratie/maandafsluiting?${new URLSearchParams({ scheme: schemeId })}`}>
              {schemeName(schemeId)}
            </Link>
            {`: ${monthName(month)}`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
