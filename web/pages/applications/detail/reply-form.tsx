import { replyRequest } from '../../../../domain/claim/requests';
import type { ClaimAnswer } from '../../../api/answers';
import { useCommand } from '../../../api/use-command';
import { CommandForm } from '../../../form/command-form';
import { useZodForm } from '../../../form/form';
import { TextAreaField } from '../../../form/inputs';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { dropTyped, typedBefore, useKeepTyped } from '../keep-typed';

interface Contents {
  readonly claim: ClaimAnswer;
  readonly onSent: () => void;
}

/** The employer's answer to an intended refusal. */
export function ReplyForm({ claim, onSent }: Contents) {
  const say = useSay();
  const { day } = useFormat();
  const kept = `reply.${claim.id}`;
  const form = useZodForm(replyRequest, typedBefore(kept) ?? { text: '' });
  useKeepTyped(kept, form);
  const command = useCommand<ClaimAnswer>(() => {
    dropTyped(kept);
    onSent();
  });
  const label = say({ nl: 'Uw reactie', en: 'Your reply' });
  const by = claim.replyBy;
  return (
    <CommandForm
      form={form}
      fields={[{ name: 'text', label }]}
      onValid={(body) => command.send({ path: `/v1/claims/${claim.id}/reply`, body })}
      command={command}
      level={4}
      submit={say({ nl: 'Verstuur uw reactie', en: 'Send your reply' })}
    >
      <TextAreaField
        name="text"
        label={label}
        help={
          by === null
            ? undefined
            : say({
                nl: `Vertel waarom u het er niet mee eens bent. Dat kan tot en met ${day(by)}.`,
                en: `Tell us why you do not agree. You can do so through ${day(by)}.`,
              })
        }
      />
    </CommandForm>
  );
}
