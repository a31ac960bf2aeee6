import { Button, Paragraph, UnorderedList, UnorderedListItem } from '@utrecht/component-library-react';
import { useState } from 'react';
import type { MonthCloseAnswer, MonthClosePage } from '../../../api/answers';
import { useCommand } from '../../../api/use-command';
import { useSession } from '../../../auth/use-session';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { ConfirmDialog } from '../../../parts/confirm-dialog';
import { Done } from '../../../parts/done';
import { Section } from '../../../parts/section';
import { Text } from '../../../parts/text';
import { atStart, dayAfterMonth } from '../months';

interface Contents {
  readonly schemeId: string;
  readonly books: MonthClosePage;
}

/** What closing means, and the month that is next. */
export function CloseMonth({ schemeId, books }: Contents) {
  const say = useSay();
  const { month } = useFormat();
  const [closed, setClosed] = useState<string | null>(null);
  return (
    <>
      {closed !== null && (
        <Done key={closed}>
          <Paragraph>
            {say({ nl: `${atStart(month(closed))} is afgesloten.`, en: `${month(closed)} is closed.` })}
          </Paragraph>
        </Done>
      )}
      <Section title={say({ nl: 'De volgende maand', en: 'The next month' })}>
        <Next schemeId={schemeId} books={books} onClosed={setClosed} />
        <WhatItMeans />
      </Section>
    </>
  );
}

interface Closing extends Contents {
  readonly onClosed: (month: string) => void;
}

function Next({ schemeId, books: { nextMonth, mayClose }, onClosed }: Closing) {
  const { month, day } = useFormat();
  const mayDo = useSession()?.roles.includes('finance') === true;
  if (nextMonth === null) {
    return <Text nl="Bij deze regeling is nog niets geboekt." en="Nothing was booked for this scheme yet." />;
  }
  const name = month(nextMonth);
  if (!mayClose) {
    const from = day(dayAfterMonth(nextMonth));
    return (
      <Text
        nl={`Eerst aan de beurt is ${name}. Die maand is nog niet voorbij: afsluiten kan vanaf ${from}.`}
        en={`${name} is the first in line. That month is not over: it can be closed from ${from}.`}
      />
    );
  }
  if (!mayDo) {
    return (
      <Text
        nl={`${atStart(name)} is voorbij en nog niet afgesloten. Afsluiten doet financiën.`}
        en={`${name} is over and not closed yet. Finance closes it.`}
      />
    );
  }
  return <CloseButton schemeId={schemeId} nextMonth={nextMonth} onClosed={onClosed} />;
}

interface Pressing {
  readonly schemeId: string;
  readonly nextMonth: string;
  readonly onClosed: (month: string) => void;
}

function CloseButton({ schemeId, nextMonth, onClosed }: Pressing) {
  const say = useSay();
  const { month } = useFormat();
  const [open, setOpen] = useState(false);
  const command = useCommand<MonthCloseAnswer>((answer) => {
    setOpen(false);
    onClosed(answer.month);
  });
  const name = month(nextMonth);
  return (
    <>
      <Text nl={`${atStart(name)} is voorbij en kan worden afgesloten.`} en={`${name} is over and can be closed.`} />
      <Button appearance="primary-action-button" onClick={() => setOpen(true)}>
        {say({ nl: `Sluit ${name} af`, en: `Close ${name}` })}
      </Button>
      <ConfirmDialog
        open={open}
        title={say({ nl: `${atStart(name)} afsluiten?`, en: `Close ${name}?` })}
        confirm={say({ nl: 'Sluit af', en: 'Close' })}
        onClose={() => setOpen(false)}
        onConfirm={() => command.send({ path: '/v1/ledger/month-closes', body: { schemeId, month: nextMonth } })}
        busy={command.busy}
        error={command.error}
        danger
      >
        <Paragraph>
          {say({
            nl: `Na het afsluiten verandert er niets meer in ${name}. Wat er daarna nog bij hoort, komt in de eerste maand die open is. Dit kan niet terug.`,
            en: `Nothing in ${name} changes after this. What still belongs to it is booked in the first month that is open. This cannot be undone.`,
          })}
        </Paragraph>
      </ConfirmDialog>
    </>
  );
}

function WhatItMeans() {
  const say = useSay();
  const points = [
    {
      nl: 'Maanden gaan op volgorde, elk als zij voorbij is, en voor alle budgetten van de regeling tegelijk.',
      en: 'Months go in order, each once it is over, for all budgets of the scheme together.',
    },
    {
      nl: 'Vooraf telt het systeem alles op. Klopt het budget niet met het grootboek, dan blijft de maand open.',
      en: 'Everything is added up first. If the budget does not agree with the ledger, the month stays open.',
    },
    {
      nl: 'Daarna ligt de maand vast. Betalen en toekennen gaan gewoon door: dat komt in de volgende maand.',
      en: 'After that the month is fixed. Paying and granting go on: they are booked in the next month.',
    },
  ];
  return (
    <details className="more">
      <summary>{say({ nl: 'Wat betekent afsluiten?', en: 'What does closing mean?' })}</summary>
      <UnorderedList>
        {points.map((point) => (
          <UnorderedListItem key={point.nl}>{say(point)}</UnorderedListItem>
        ))}
      </UnorderedList>
    </details>
  );
}
