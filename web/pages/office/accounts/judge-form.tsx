import { Heading3 } from '@utrecht/component-library-react';
import { useWatch } from 'react-hook-form';
import type * as z from 'zod';
import { type JudgementRequest, judgementRequest } from '../../../../domain/account/requests';
import type { AccountAnswer } from '../../../api/answers';
import { useCommand } from '../../../api/use-command';
import { ChoiceField } from '../../../form/choices';
import { CommandForm } from '../../../form/command-form';
import { useZodForm } from '../../../form/form';
import { TextAreaField } from '../../../form/inputs';
import { day } from '../../../language/format';
import { type Both, useSay } from '../../../language/language';
import { accountPlace } from './account-lists';

interface Contents {
  readonly account: AccountAnswer;
  /** As the first officer or as the second. */
  readonly by: 'check' | 'confirmation';
  readonly tell: (words: Both) => void;
}

interface Values {
  readonly outcome: JudgementRequest['outcome'] | undefined;
  readonly motivation: string | undefined;
}

const schema = judgementRequest as unknown as z.ZodType<JudgementRequest, Values>;

const titles: Readonly<Record<Contents['by'], Both>> = {
  check: { nl: 'Kijk de wijziging na', en: 'Check the change' },
  confirmation: { nl: 'Bevestig de wijziging', en: 'Confirm the change' },
};

const questions: Readonly<Record<JudgementRequest['outcome'], { readonly label: Both; readonly help: Both }>> = {
  confirm: {
    label: { nl: 'Hoe hebt u dit nagekeken?', en: 'How did you verify it?' },
    help: {
      nl: 'Bijvoorbeeld: gebeld op het nummer uit het dossier van vorig jaar. Noem geen namen. Uw collega leest dit.',
      en: 'For instance: called on the number in the case of last year. Name no persons. Your colleague reads this.',
    },
  },
  refuse: {
    label: { nl: 'Waarom wijst u af?', en: 'Why do you refuse it?' },
    help: {
      nl: 'Dit blijft bewaard voor collega’s. De werkgever krijgt bericht dat de oude rekening blijft.',
      en: 'This is kept for colleagues. The employer hears that the former account stays.',
    },
  },
};

/** What to tell once it is done. */
function toldOf({ pending, current, status }: AccountAnswer, outcome: Values['outcome']): Both {
  if (outcome === 'refuse') {
    return {
      nl: 'De wijziging is afgewezen. De rekening van daarvoor blijft in gebruik.',
      en: 'The change is refused. The account of before stays in use.',
    };
  }
  if (pending !== null) {
    return {
      nl: 'Vastgelegd. Een tweede medewerker moet de wijziging nu bevestigen.',
      en: 'Recorded. A second officer has to confirm the change now.',
    };
  }
  return status === 'cooling'
    ? {
        nl: `De wijziging is bevestigd. Betalen op deze rekening kan vanaf ${day(current.usableFrom, 'nl')}.`,
        en: `The change is confirmed. This account can be paid to from ${day(current.usableFrom, 'en')}.`,
      }
    : {
        nl: 'De wijziging is bevestigd. De rekening is meteen te gebruiken.',
        en: 'The change is confirmed. The account can be used at once.',
      };
}

/** The word of one of the two officers on a change: genuine and how that was verified, or refused and why. */
export function JudgeForm({ account, by, tell }: Contents) {
  const say = useSay();
  const form = useZodForm(schema, { outcome: undefined, motivation: undefined });
  const outcome = useWatch({ control: form.control, name: 'outcome' });
  const command = useCommand<AccountAnswer>((after) => tell(toldOf(after, form.getValues('outcome'))));
  const question = questions[outcome ?? 'confirm'];
  const labels = {
    outcome: say({ nl: 'Klopt de wijziging?', en: 'Is the change genuine?' }),
    motivation: say(question.label),
  };
  return (
    <>
      <Heading3>{say(titles[by])}</Heading3>
      <CommandForm
        form={form}
        fields={Object.entries(labels).map(([name, label]) => ({ name, label }))}
        command={command}
        onValid={(body) => command.send({ path: `/v1/bank-accounts/${accountPlace(account)}/${by}`, body })}
        submit={say({ nl: 'Leg oordeel vast', en: 'Record judgement' })}
        level={4}
      >
        <ChoiceField
          name="outcome"
          label={labels.outcome}
          choices={[
            {
              value: 'confirm',
              label: say({ nl: 'Ja, dit is echt van de werkgever', en: 'Yes, it is the employer’s' }),
            },
            { value: 'refuse', label: say({ nl: 'Nee, wijs de wijziging af', en: 'No, refuse the change' }) },
          ]}
        />
        {outcome !== undefined && (
          <TextAreaField name="motivation" label={labels.motivation} help={say(question.help)} rows={4} />
        )}
      </CommandForm>
    </>
  );
}
