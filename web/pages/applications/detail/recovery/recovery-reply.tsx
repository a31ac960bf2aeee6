import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import { recoveryReplyRequest } from '../../../../../domain/recovery/requests';
import type { RecoveryAnswer } from '../../../../api/answers';
import { useCommand } from '../../../../api/use-command';
import { CommandForm } from '../../../../form/command-form';
import { useZodForm } from '../../../../form/form';
import { TextAreaField } from '../../../../form/inputs';
import { useFormat } from '../../../../language/format';
import { useSay } from '../../../../language/language';
import { Text } from '../../../../parts/text';
import { dropTyped, typedBefore, useKeepTyped } from '../../keep-typed';

interface Contents {
  readonly recovery: RecoveryAnswer;
  readonly onSent: () => void;
}

/** What the employer said to the intention, and the form to say it, or to say it otherwise until it is decided. */
export function RecoveryReply({ recovery, onSent }: Contents) {
  const say = useSay();
  const { moment } = useFormat();
  const [again, setAgain] = useState(false);
  const { reply, mayNow } = recovery;
  const mayReply = mayNow.reply === null;
  const sent = () => {
    setAgain(false);
    onSent();
  };
  return (
    <>
      {reply !== null && (
        <>
          <Text nl={`Uw reactie van ${moment(reply.repliedAt)}:`} en={`Your reply of ${moment(reply.repliedAt)}:`} />
          <blockquote className="motivation">{reply.text}</blockquote>
        </>
      )}
      {mayReply && reply !== null && !again && (
        <Button appearance="secondary-action-button" onClick={() => setAgain(true)}>
          {say({ nl: 'Pas uw reactie aan', en: 'Change your reply' })}
        </Button>
      )}
      {mayReply && (reply === null || again) && <Form recovery={recovery} onSent={sent} />}
    </>
  );
}

function Form({ recovery, onSent }: Contents) {
  const say = useSay();
  const { day } = useFormat();
  const kept = `recovery-reply.${recovery.id}`;
  const form = useZodForm(
    recoveryReplyRequest,
    typedBefore<{ text: string }>(kept) ?? { text: recovery.reply?.text ?? '' },
  );
  useKeepTyped(kept, form);
  const command = useCommand<RecoveryAnswer>(() => {
    dropTyped(kept);
    onSent();
  });
  const label = say({ nl: 'Uw reactie', en: 'Your reply' });
  const last = recovery.replyBy === null ? null : day(recovery.replyBy);
  return (
    <CommandForm
      form={form}
      fields={[{ name: 'text', label }]}
      onValid={(body) => command.send({ path: `/v1/recoveries/${recovery.id}/reply`, body })}
      command={command}
      level={3}
      submit={say({ nl: 'Verstuur uw reactie', en: 'Send your reply' })}
    >
      <TextAreaField
        name="text"
        label={label}
        help={say({
          nl: `Klopt er iets niet? Vertel het ons${last === null ? '' : ` uiterlijk op ${last}`}. Een andere medewerker leest uw reactie.`,
          en: `Is something not right? Tell us${last === null ? '' : ` on ${last} at the latest`}. Another officer reads your reply.`,
        })}
      />
    </CommandForm>
  );
}
