import { Paragraph } from '@utrecht/component-library-react';
import { Link, useParams } from 'react-router';
import { NoAnswer, Refused } from '../../api/problem';
import { useFormat } from '../../language/format';
import { useSay } from '../../language/language';
import { Failed } from '../../parts/failed';
import { Notice } from '../../parts/notice';
import { Text } from '../../parts/text';

interface Contents {
  readonly error: unknown;
  readonly retry: () => void;
}

/** The application did not arrive, or may not have: what to do. The form keeps everything. */
export function SendingFailed({ error, retry }: Contents) {
  if (error instanceof Refused && error.problem.code === 'window-closed')
    return <WindowClosed problem={error.problem} />;
  if (error instanceof Refused && error.problem.code === 'idempotency-key-reused') return <SentBefore />;
  return (
    <>
      <Failed error={error} retry={retry} />
      {error instanceof NoAnswer && (
        <Text
          nl="Wij weten niet of uw aanvraag is aangekomen. Verstuur hem gerust nog een keer: ook dan is het één aanvraag."
          en="We do not know whether your application arrived. Feel free to send it again: it will still be one application."
        />
      )}
    </>
  );
}

function WindowClosed({ problem: { detail, hardshipUrl } }: { readonly problem: Refused['problem'] }) {
  const say = useSay();
  const { moment } = useFormat();
  const { schemeId = '' } = useParams();
  const instant = /\d{4}-\d{2}-\d{2}T[\d:.]+Z/.exec(detail)?.[0];
  const limit = instant === undefined ? '' : moment(instant);
  const early = /opens at/.test(detail);
  return (
    <Notice type="error">
      <Text
        nl={`${early ? `U kunt pas aanvragen vanaf ${limit}.` : `U kunt niet meer aanvragen. Dat kon tot ${limit}.`} Wij hebben uw aanvraag niet ontvangen. Wat u hebt ingevuld, blijft op dit apparaat staan.`}
        en={`${early ? `You can apply from ${limit}.` : `You can no longer apply. You could until ${limit}.`} We have not received your application. What you typed is kept on this device.`}
      />
      {hardshipUrl !== undefined && (
        <Paragraph>
          {say({
            nl: 'Is dat in uw geval niet redelijk? Vraag dan om een uitzondering (hardheidsclausule):',
            en: 'Is that unreasonable in your case? Then ask for an exception (hardship clause):',
          })}{' '}
          <Link to={`/hardheid?regeling=${schemeId}`}>
            {say({ nl: 'uitzondering vragen', en: 'ask for an exception' })}
          </Link>
        </Paragraph>
      )}
    </Notice>
  );
}

function SentBefore() {
  const say = useSay();
  return (
    <Notice type="error">
      <Text
        nl="Uw aanvraag was al aangekomen, zoals u hem eerder verstuurde. Wat u daarna hebt veranderd, staat er niet in."
        en="Your application had already arrived, as you sent it before. What you changed since is not in it."
      />
      <Paragraph>
        <Link to="/mijn-aanvragen">{say({ nl: 'Bekijk uw aanvragen', en: 'See your applications' })}</Link>
      </Paragraph>
      <Text
        nl="Wilt u dit als een tweede aanvraag versturen? Klik dan nog een keer op Versturen."
        en="Do you want to send this as a second application? Then press Send once more."
      />
    </Notice>
  );
}
