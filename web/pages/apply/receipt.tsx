import { Button, Heading2, OrderedList, OrderedListItem } from '@utrecht/component-library-react';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { ApplicationAnswer, MenuEntryAnswer } from '../../api/answers';
import { useApi } from '../../api/use-api';
import { useSession } from '../../auth/use-session';
import { useFormat } from '../../language/format';
import { useSay } from '../../language/language';
import { Notice } from '../../parts/notice';
import { Page } from '../../parts/page';
import { Text } from '../../parts/text';
import type { ReceiptData } from './receipt-store';

interface Contents {
  readonly scheme: MenuEntryAnswer;
  readonly receipt: ReceiptData;
}

/** Proof of receipt, to print, and what happens next. */
export function Receipt({ scheme, receipt: { id, number, receivedAt, lacking = [] } }: Contents) {
  const say = useSay();
  const { moment } = useFormat();
  const proof = useRef<HTMLElement>(null);
  useEffect(() => proof.current?.focus(), []);
  return (
    <Page title={say({ nl: 'Uw aanvraag is ontvangen', en: 'Your application has been received' })}>
      <section
        ref={proof}
        tabIndex={-1}
        className="apply-receipt"
        aria-label={say({ nl: 'Uw aanvraag is ontvangen', en: 'Your application has been received' })}
      >
        <dl>
          <div className="apply-answer">
            <dt>{say({ nl: 'Uw aanvraagnummer', en: 'Your application number' })}</dt>
            <dd className="apply-number">{number}</dd>
          </div>
          <div className="apply-answer">
            <dt>{say({ nl: 'Regeling', en: 'Scheme' })}</dt>
            <dd>{say(scheme.name)}</dd>
          </div>
          <div className="apply-answer">
            <dt>{say({ nl: 'Ontvangen op', en: 'Received on' })}</dt>
            <dd>{moment(receivedAt)}</dd>
          </div>
        </dl>
      </section>
      {lacking.length > 0 && <Lacking id={id} lacking={lacking} />}
      <Heading2>{say({ nl: 'Wat gebeurt er nu?', en: 'What happens next?' })}</Heading2>
      <Next id={id} authority={scheme.authority} />
      <div className="apply-buttons no-print">
        <Link to={`/mijn-aanvragen/${id}`}>{say({ nl: 'Bekijk uw aanvraag', en: 'See your application' })}</Link>
        <Button appearance="secondary-action-button" onClick={() => window.print()}>
          {say({ nl: 'Print dit bewijs', en: 'Print this proof' })}
        </Button>
        <Link to={`/aanvragen/${scheme.schemeId}`}>
          {say({ nl: 'Nog een aanvraag doen', en: 'Make another application' })}
        </Link>
      </div>
    </Page>
  );
}

/** What was not handed in: until then the application has no place in the order. */
function Lacking({ id, lacking }: Pick<ReceiptData, 'id' | 'lacking'>) {
  const say = useSay();
  const names = (language: 'nl' | 'en') => lacking.map(({ label }) => label[language].toLowerCase()).join(', ');
  return (
    <Notice type="warning">
      <Text
        nl={`Uw aanvraag is nog niet compleet. Dit ontbreekt: ${names('nl')}. Uw aanvraag telt pas mee in de volgorde als alles er is.`}
        en={`Your application is not complete yet. This is missing: ${names('en')}. Your application counts in the order only once all of it is here.`}
      />
      <p>
        <Link to={`/mijn-aanvragen/${id}`}>{say({ nl: 'Stuur wat ontbreekt', en: 'Send what is missing' })}</Link>
      </p>
    </Notice>
  );
}

function Next({ id, authority }: { readonly id: string; readonly authority: string }) {
  const say = useSay();
  const { day } = useFormat();
  const session = useSession();
  const { data } = useApi<ApplicationAnswer>(session === null ? null : `/v1/applications/${id}`);
  const by = data?.decisionDueOn;
  return (
    <>
      <OrderedList>
        <OrderedListItem>
          {say({
            nl: 'Wij kijken of er nog geld is. Na een paar minuten ziet u dat bij uw aanvraag.',
            en: 'We look whether there is money left. After a few minutes you see that with your application.',
          })}
        </OrderedListItem>
        <OrderedListItem>
          {say({
            nl: `${authority} beslist${by === undefined ? '' : `, uiterlijk op ${day(by)}`}. U krijgt daar bericht van.`,
            en: `${authority} decides${by === undefined ? '' : `, on ${day(by)} at the latest`}. You will get a message.`,
          })}
        </OrderedListItem>
        <OrderedListItem>
          {say({
            nl: 'Verandert er iets, zoals de begindatum of de uren? Meld dat dan bij uw aanvraag.',
            en: 'If something changes, such as the first day or the hours, report it with your application.',
          })}
        </OrderedListItem>
      </OrderedList>
      <Text nl="Bewaar uw aanvraagnummer." en="Keep your application number." />
    </>
  );
}
