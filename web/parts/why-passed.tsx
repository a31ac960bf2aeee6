import { Button, Paragraph } from '@utrecht/component-library-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { RankAnswer } from '../api/answers';
import { useApi } from '../api/use-api';
import { useFormat } from '../language/format';
import { useSay } from '../language/language';
import { movementInWords } from '../words/movements';
import { groundWords } from '../words/waiting';
import { type Column, DataTable } from './data-table';
import { Loaded } from './loaded';
import { Section } from './section';

interface Contents {
  readonly applicationId: string;
  /** Of the back office, which may go to the case of another. */
  readonly office: boolean;
}

type Step = RankAnswer['items'][number];

/** Who was served before this application and on what ground, out of the ledger; asked for when somebody wants it. */
export function WhyPassed({ applicationId, office }: Contents) {
  const say = useSay();
  const [asked, setAsked] = useState(false);
  return (
    <Section title={say({ nl: 'Volgorde in de rij', en: 'Order in the line' })}>
      {asked ? (
        <Steps applicationId={applicationId} office={office} cursor={null} />
      ) : (
        <Button appearance="secondary-action-button" onClick={() => setAsked(true)}>
          {say({ nl: 'Laat zien wie eerder geld kreeg', en: 'Show who got budget before' })}
        </Button>
      )}
    </Section>
  );
}

function Steps({ applicationId, office, cursor }: Contents & { readonly cursor: string | null }) {
  const say = useSay();
  const { moment } = useFormat();
  const [more, setMore] = useState(false);
  const after = cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`;
  const rank = useApi<RankAnswer>(`/v1/applications/${encodeURIComponent(applicationId)}/rank${after}`);
  const columns = useColumns(office);
  return (
    <Loaded of={rank} lines={8}>
      {({ completeAt, items, next }) => (
        <>
          {cursor === null && (
            <Paragraph>
              {completeAt === null
                ? say({
                    nl: 'Deze aanvraag is niet compleet en staat nog niet in de rij.',
                    en: 'This application is not complete, and stands in no line yet.',
                  })
                : say({
                    nl: `De aanvraag was compleet op ${moment(completeAt)}. Dat moment bepaalt de plaats in de rij.`,
                    en: `The application was complete on ${moment(completeAt)}. That moment decides its place in line.`,
                  })}
            </Paragraph>
          )}
          <DataTable
            caption={say({ nl: 'Wat er sindsdien met het budget gebeurde', en: 'What happened to the budget since' })}
            columns={columns}
            rows={items}
            rowKey={({ at, movement, applicationId: id, left }) =>
              `${at} ${movement} ${id} ${left.amountCents} ${left.awards}`
            }
            empty={say({ nl: 'Er is sindsdien niets gebeurd.', en: 'Nothing happened since.' })}
          />
          {next !== null && more && <Steps applicationId={applicationId} office={office} cursor={next} />}
          {next !== null && !more && (
            <Button appearance="secondary-action-button" onClick={() => setMore(true)}>
              {say({ nl: 'Laat meer zien', en: 'Show more' })}
            </Button>
          )}
        </>
      )}
    </Loaded>
  );
}

function useColumns(office: boolean): Column<Step>[] {
  const say = useSay();
  const { moment, money } = useFormat();
  const of = ({ mine, number, applicationId }: Step) => {
    if (mine) return say({ nl: 'deze aanvraag', en: 'this application' });
    if (!office || applicationId === null) return say({ nl: 'een ander', en: 'another' });
    return <Link to={`/dossiers/${applicationId}`}>{number ?? applicationId}</Link>;
  };
  const left = ({ left: { amountCents, awards } }: Step) =>
    [
      ...(amountCents === null ? [] : [money(amountCents)]),
      ...(awards === null ? [] : [say({ nl: `${awards} plaatsen`, en: `${awards} places` })]),
    ].join(', ');
  return [
    { head: say({ nl: 'Wanneer', en: 'When' }), cell: ({ at }) => <time dateTime={at}>{moment(at)}</time> },
    { head: say({ nl: 'Wat', en: 'What' }), cell: ({ movement }) => say(movementInWords(movement).name) },
    { head: say({ nl: 'Voor', en: 'For' }), cell: of },
    {
      head: say({ nl: 'Waarom', en: 'Why' }),
      cell: ({ ground }) => (ground === null ? '' : say(groundWords[ground])),
    },
    { head: say({ nl: 'Daarna nog over', en: 'Left after it' }), cell: left, numeric: true },
  ];
}
