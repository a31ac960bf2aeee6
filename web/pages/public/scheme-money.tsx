import { Heading2, Paragraph } from '@utrecht/component-library-react';
import type { MenuEntryAnswer } from '../../api/answers';
import { useSay } from '../../language/language';
import { Text } from '../../parts/text';

/** How much one gets, when, and what happens when the money runs out. */
export function SchemeMoney({ entry }: { readonly entry: MenuEntryAnswer }) {
  return (
    <>
      <Amounts entry={entry} />
      <Instalments entry={entry} />
      <Waitlist entry={entry} />
    </>
  );
}

function Amounts({ entry: { amounts } }: { readonly entry: MenuEntryAnswer }) {
  const say = useSay();
  if (amounts.length === 0) return null;
  return (
    <section>
      <Heading2>{say({ nl: 'Hoeveel u krijgt', en: 'How much you get' })}</Heading2>
      <ul className="amounts">
        {amounts.map((row) => (
          <li key={row.case.nl}>
            <strong className="scheme-amount">{say(row.amount)}</strong> {say(row.case)}
          </li>
        ))}
      </ul>
      {amounts.length > 1 && <Text nl="Het eerste geval dat past, telt." en="The first case that fits counts." />}
    </section>
  );
}

function Instalments({ entry: { instalments } }: { readonly entry: MenuEntryAnswer }) {
  const say = useSay();
  const [only] = instalments;
  if (only === undefined) return null;
  return (
    <section>
      <Heading2>{say({ nl: 'Wanneer u het krijgt', en: 'When you get it' })}</Heading2>
      {instalments.length === 1 ? (
        <Paragraph>{say({ nl: `In één keer, ${only.moment.nl}.`, en: `All at once, ${only.moment.en}.` })}</Paragraph>
      ) : (
        <ol>
          {instalments.map(({ part, moment }) => (
            <li key={`${part.nl} ${moment.nl}`}>
              {say(part)} {say(moment)}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Waitlist({ entry: { asks, handledHere, left } }: { readonly entry: MenuEntryAnswer }) {
  const say = useSay();
  if (!handledHere || !asks.mayWait) return null;
  return (
    <section>
      <Heading2>{say({ nl: 'Als het geld op is', en: 'When the money runs out' })}</Heading2>
      <Text
        nl="Wie het eerst aanvraagt, krijgt het eerst geld. Is het geld op? Dan kunt u op de wachtlijst. Komt er geld vrij, dan krijgt de eerste op de lijst het."
        en="Who applies first gets money first. Is there none left? Then you can go on the waiting list. When money comes free, the first on the list gets it."
      />
      {left !== null && left.waiting > 0 && (
        <Paragraph>
          {say({
            nl: `Op de wachtlijst: ${left.waiting} ${left.waiting === 1 ? 'aanvraag' : 'aanvragen'}.`,
            en: `On the waiting list: ${left.waiting} ${left.waiting === 1 ? 'application' : 'applications'}.`,
          })}
        </Paragraph>
      )}
    </section>
  );
}
