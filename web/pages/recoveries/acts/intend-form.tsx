import { Paragraph } from '@utrecht/component-library-react';
import { useWatch } from 'react-hook-form';
import * as z from 'zod';
import { intentionGrounds, type Recovery, type RecoveryGround } from '../../../../domain/recovery/record';
import { type IntentionRequest, intentionRequest } from '../../../../domain/recovery/requests';
import type { RecoveryAnswer } from '../../../api/answers';
import { useCommand } from '../../../api/use-command';
import { ChoiceField } from '../../../form/choices';
import { CommandForm } from '../../../form/command-form';
import { useZodForm } from '../../../form/form';
import { NumberField } from '../../../form/inputs';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { isSilent, NotNow } from '../../../parts/not-now';
import { Notice } from '../../../parts/notice';
import { Section } from '../../../parts/section';
import { groundWords } from '../../../words/recoveries';
import { intentionTexts } from '../../../words/recovery-texts';
import { MotivationField } from '../../office/case/motivation-field';
import { asksEarned, intendedEffect } from './intended-effect';
import type { OfRecovery } from './of-recovery';

interface Values {
  readonly ground: RecoveryGround;
  readonly motivation: string | undefined;
  readonly earnedAtMostCents: unknown;
}

/** Where the facts say what was earned no amount is sent: what was typed there does not count. */
const schema = z.preprocess((values) => {
  const { earnedAtMostCents, ...rest } = values as Values;
  return asksEarned(rest.ground) ? { ...rest, earnedAtMostCents } : rest;
}, intentionRequest) as unknown as z.ZodType<IntentionRequest, Values>;

const likely: Readonly<Record<Recovery['cause'], RecoveryGround>> = {
  change: 'ended-early',
  withdrawal: 'withdrawn',
  officer: 'ended-early',
  revocation: 'other-breach',
};

/** Tells the employer what is intended, with the ground and the reasons. */
export function IntendForm({ recovery, tell }: OfRecovery) {
  const say = useSay();
  const { intend } = recovery.mayNow;
  if (isSilent(intend)) return null;
  return (
    <Section title={say({ nl: 'Voornemen sturen', en: 'Send an intention' })} className="action">
      <NotNow because={intend} />
      {intend === null && <Form recovery={recovery} tell={tell} />}
    </Section>
  );
}

function Form({ recovery, tell }: OfRecovery) {
  const say = useSay();
  const form = useZodForm(schema, {
    ground: likely[recovery.cause],
    motivation: undefined,
    earnedAtMostCents: undefined,
  });
  const [ground, earned] = useWatch({ control: form.control, name: ['ground', 'earnedAtMostCents'] });
  const command = useCommand<RecoveryAnswer>(() =>
    tell({
      nl: 'Het voornemen is verstuurd. De werkgever krijgt een mail en mag veertien dagen reageren.',
      en: 'The intention is sent. The employer gets a mail and has fourteen days to reply.',
    }),
  );
  const labels = {
    ground: say({ nl: 'Waarom vragen wij geld terug?', en: 'Why do we claim money back?' }),
    earnedAtMostCents: say({ nl: 'Wat is er toch verdiend?', en: 'What was earned all the same?' }),
    motivation: say({ nl: 'Motivering', en: 'Reasons' }),
  };
  return (
    <CommandForm
      form={form}
      fields={Object.entries(labels).map(([name, label]) => ({ name, label }))}
      command={command}
      onValid={(body) => command.send({ path: `/v1/recoveries/${recovery.id}/intention`, body })}
      submit={say({ nl: 'Stuur het voornemen', en: 'Send the intention' })}
      level={3}
    >
      <ChoiceField
        name="ground"
        label={labels.ground}
        choices={intentionGrounds.map((value) => ({ value, label: say(groundWords[value].name) }))}
      />
      {asksEarned(ground) && (
        <NumberField
          name="earnedAtMostCents"
          label={labels.earnedAtMostCents}
          help={say(
            ground === 'fraud' || ground === 'withdrawn'
              ? { nl: 'Laat leeg als er niets is verdiend.', en: 'Leave empty where nothing was earned.' }
              : { nl: 'Laat leeg om de feiten te laten tellen.', en: 'Leave empty to let the facts count.' },
          )}
          factor={100}
          unit="euro"
          optional
        />
      )}
      <MotivationField
        texts={intentionTexts(ground)}
        label={labels.motivation}
        help={say({
          nl: 'Deze tekst komt in de brief aan de werkgever.',
          en: 'This text goes into the letter to the employer, in Dutch.',
        })}
      />
      <Effect lines={recovery.now.lines} ground={ground} earned={earned} />
    </CommandForm>
  );
}

interface EffectProps {
  readonly lines: RecoveryAnswer['lines'];
  readonly ground: RecoveryGround;
  readonly earned: unknown;
}

/** What the letter will ask, as the form stands. */
function Effect({ lines, ground, earned }: EffectProps) {
  const say = useSay();
  const { money } = useFormat();
  const { owedCents, droppedCents } = intendedEffect(lines, ground, earned);
  const nothing = owedCents === 0 && droppedCents === 0;
  return (
    <Notice type={nothing ? 'warning' : 'info'}>
      {nothing && (
        <Paragraph>
          {say({
            nl: 'Op deze manier is er niets terug te vragen.',
            en: 'In this way there is nothing to claim back.',
          })}
        </Paragraph>
      )}
      {owedCents > 0 && (
        <Paragraph>
          {say({
            nl: `De werkgever leest dat wij ${money(owedCents)} willen terugvragen.`,
            en: `The employer reads that we intend to claim back ${money(owedCents)}.`,
          })}
        </Paragraph>
      )}
      {droppedCents > 0 && (
        <Paragraph>
          {say({
            nl: `Nog niet betaald, en vervalt straks: ${money(droppedCents)}.`,
            en: `Not paid yet, and lapses later: ${money(droppedCents)}.`,
          })}
        </Paragraph>
      )}
    </Notice>
  );
}
