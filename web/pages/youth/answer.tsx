import { Button, ButtonGroup, Paragraph } from '@utrecht/component-library-react';
import { useState } from 'react';
import * as z from 'zod';
import { correctionText } from '../../../domain/youth/requests';
import type { YouthAnswered, YouthVisitAnswer } from '../../api/answers';
import { useCommand } from '../../api/use-command';
import { CommandForm } from '../../form/command-form';
import { useZodForm } from '../../form/form';
import { TextAreaField } from '../../form/inputs';
import { useFormat } from '../../language/format';
import { useSay } from '../../language/language';
import { Failed } from '../../parts/failed';
import { Notice } from '../../parts/notice';
import { Text } from '../../parts/text';
import type { Visit } from './visit-store';

interface Contents {
  readonly visit: Visit;
  readonly kept: YouthVisitAnswer;
}

/** It is right, or what to mend: said once by a link. */
export function Answer({ visit, kept }: Contents) {
  const say = useSay();
  const [given, setGiven] = useState<Pick<YouthAnswered, 'kind' | 'answerBy'> | null>(
    kept.answer && { kind: kept.answer.kind, answerBy: null },
  );
  const [mends, setMends] = useState(false);
  const confirm = useCommand<YouthAnswered>(setGiven);
  if (given !== null) return <Given given={given} />;
  return (
    <>
      <Text
        nl="Kloppen deze gegevens? Dan ben je klaar. Klopt er iets niet? Schrijf dan op wat."
        en="Are these data right? Then you are done. Is something wrong? Write down what."
      />
      {confirm.error !== null && (
        <Failed error={confirm.error} {...(confirm.retry === undefined ? {} : { retry: confirm.retry })} />
      )}
      <ButtonGroup>
        <Button
          appearance="primary-action-button"
          busy={confirm.busy}
          onClick={() => confirm.send({ path: '/v1/youth-answers', body: { ...visit, answer: 'confirm' } })}
        >
          {say({ nl: 'Dit klopt', en: 'This is right' })}
        </Button>
        <Button appearance="secondary-action-button" aria-expanded={mends} onClick={() => setMends(!mends)}>
          {say({ nl: 'Er klopt iets niet', en: 'Something is wrong' })}
        </Button>
      </ButtonGroup>
      {mends && <Mend visit={visit} done={setGiven} />}
    </>
  );
}

interface Values {
  readonly text: string | undefined;
}

const schema = z.strictObject({ text: correctionText }) as unknown as z.ZodType<{ text: string }, Values>;

function Mend({ visit, done }: { readonly visit: Visit; readonly done: (given: YouthAnswered) => void }) {
  const say = useSay();
  const form = useZodForm<Values, { text: string }>(schema, { text: undefined });
  const command = useCommand<YouthAnswered>(done);
  const label = say({ nl: 'Wat klopt er niet, en wat moet het zijn?', en: 'What is wrong, and what should it be?' });
  return (
    <CommandForm
      form={form}
      fields={[{ name: 'text', label }]}
      command={command}
      onValid={({ text }) => command.send({ path: '/v1/youth-answers', body: { ...visit, answer: 'correct', text } })}
      submit={say({ nl: 'Verstuur', en: 'Send' })}
      level={3}
    >
      <TextAreaField
        name="text"
        label={label}
        help={say({
          nl: 'Schrijf niets over je gezondheid en geen burgerservicenummer (BSN).',
          en: 'Write nothing about your health, and no citizen service number (BSN).',
        })}
      />
    </CommandForm>
  );
}

function Given({ given }: { readonly given: Pick<YouthAnswered, 'kind' | 'answerBy'> }) {
  const say = useSay();
  const { day } = useFormat();
  if (given.kind === 'confirmed') {
    return (
      <Notice type="ok">
        <Text nl="Dank je. Je hebt gezegd dat de gegevens kloppen." en="Thank you. You said that the data are right." />
      </Notice>
    );
  }
  const by = given.answerBy;
  return (
    <Notice type="ok">
      <Paragraph>
        {say({
          nl: `Dank je. De regio kijkt ernaar en antwoordt ${by === null ? 'binnen een maand' : `uiterlijk ${day(by)}`}.`,
          en: `Thank you. The region looks at it and answers ${by === null ? 'within a month' : `by ${day(by)} at the latest`}.`,
        })}
      </Paragraph>
    </Notice>
  );
}
