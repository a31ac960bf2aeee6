import { Paragraph } from '@utrecht/component-library-react';
import { useFormContext } from 'react-hook-form';
import type * as z from 'zod';
import {
  type AdjustmentDecision,
  type AdjustmentIntention,
  adjustmentDecision,
  revocationIntention,
  settlementIntention,
} from '../../../../domain/settlement/requests';
import type { ApplicationAnswer } from '../../../api/answers';
import { ChoiceField } from '../../../form/choices';
import { DateField, NumberField, SelectField, TextAreaField } from '../../../form/inputs';
import { useFormat } from '../../../language/format';
import { type Both, useSay } from '../../../language/language';
import { CommandDialog } from '../../../parts/command-dialog';
import { adjustmentGrounds, adjustmentWords } from '../../../words/procedures';

interface Props {
  readonly application: ApplicationAnswer;
  readonly close: () => void;
  readonly tell: (words: Both) => void;
}

type Adjustment = ApplicationAnswer['procedures']['adjustments'][number];
type Kind = Adjustment['kind'];

type Intending = Partial<AdjustmentIntention> & { readonly step: 'intend' };
const schemas = { settlement: settlementIntention, revocation: revocationIntention } as unknown as Readonly<
  Record<Kind, z.ZodType<AdjustmentIntention, Intending>>
>;

export function IntendDialog({ application, kind, close, tell }: Props & { readonly kind: Kind }) {
  const say = useSay();
  const { money } = useFormat();
  const { grounds, leftCents } = application.procedures;
  return (
    <CommandDialog<ApplicationAnswer, Intending, AdjustmentIntention>
      title={`${say(adjustmentWords[kind])}?`}
      confirm={say({ nl: 'Verstuur het voornemen', en: 'Send the intention' })}
      path={`/v1/applications/${application.id}/${kind}`}
      schema={schemas[kind]}
      start={{ step: 'intend', motivation: '' }}
      close={close}
      done={() =>
        tell({
          nl: 'Het voornemen is verstuurd. De werkgever heeft 14 dagen om te reageren.',
          en: 'The intention was sent. The employer has 14 days to reply.',
        })
      }
    >
      <Paragraph>
        {say({
          nl: `Van de toekenning is nu nog ${money(leftCents)} over. Een collega beslist, na de reactie of na 14 dagen.`,
          en: `Of the award ${money(leftCents)} is left now. A colleague decides, after the reply or after 14 days.`,
        })}
      </Paragraph>
      <SelectField
        name="ground"
        label={say({ nl: 'Op welke grond?', en: 'On which ground?' })}
        empty={say({ nl: 'Kies een grond', en: 'Choose a ground' })}
        options={(grounds?.[kind] ?? []).map(({ ground, article }) => ({
          value: ground,
          label: `${say(adjustmentGrounds[ground])} (${article})`,
        }))}
      />
      <NumberField
        name="amountCents"
        factor={100}
        unit="euro"
        label={say({ nl: 'Hoeveel blijft er over?', en: 'How much is left?' })}
        help={say({ nl: 'Vul 0 in als niets overblijft.', en: 'Fill in 0 where nothing is left.' })}
      />
      <Shown application={application} kind={kind} />
      <TextAreaField
        name="motivation"
        rows={4}
        label={say({ nl: 'Waarom?', en: 'Why?' })}
        help={say({ nl: 'Dit staat in de brief.', en: 'In Dutch. It stands in the letter.' })}
      />
    </CommandDialog>
  );
}

/** What the chosen ground asks to be shown. */
function Shown({ application, kind }: { readonly application: ApplicationAnswer; readonly kind: Kind }) {
  const say = useSay();
  const { watch } = useFormContext<Intending>();
  const ground = watch('ground');
  const needs = application.procedures.grounds?.[kind].find((one) => one.ground === ground)?.needs ?? [];
  return (
    <>
      {needs.includes('because') && (
        <TextAreaField
          name="because"
          rows={3}
          label={say({ nl: 'Waaruit blijkt dat?', en: 'What shows that?' })}
          help={say({
            nl: 'Bijvoorbeeld: wat wij met de juiste gegevens hadden besloten, of waarom wij dit niet konden weten.',
            en: 'Such as what we would have decided on the right information, or why we could not know.',
          })}
        />
      )}
      {needs.includes('knownOn') && (
        <DateField
          name="knownOn"
          label={say({ nl: 'Sinds wanneer weten wij dit?', en: 'Since when do we know this?' })}
        />
      )}
      {needs.includes('breachOn') && (
        <DateField
          name="breachOn"
          label={say({ nl: 'Op welke dag gebeurde het?', en: 'On which day did it happen?' })}
        />
      )}
    </>
  );
}

type Deciding = { readonly step: 'decide'; readonly outcome: 'establish' | 'drop' | null; readonly motivation: string };
const decideSchema = adjustmentDecision as unknown as z.ZodType<AdjustmentDecision, Deciding>;

export function DecideAdjustmentDialog({
  application,
  adjustment,
  close,
  tell,
}: Props & { readonly adjustment: Adjustment }) {
  const say = useSay();
  const { day } = useFormat();
  const { kind, mayNow, intention } = adjustment;
  const drop = { value: 'drop', label: say({ nl: 'Het gaat niet door', en: 'It comes to nothing' }) };
  const establish = { value: 'establish', label: say({ nl: 'Het gaat door', en: 'It is decided so' }) };
  return (
    <CommandDialog<ApplicationAnswer, Deciding, AdjustmentDecision>
      title={`${say(adjustmentWords[kind])}: ${say({ nl: 'beslissen?', en: 'decide?' })}`}
      confirm={say({ nl: 'Leg het besluit vast', en: 'Record the decision' })}
      path={`/v1/applications/${application.id}/${kind}`}
      schema={decideSchema}
      start={{ step: 'decide', outcome: null, motivation: '' }}
      close={close}
      done={() => tell({ nl: 'Het besluit is vastgelegd.', en: 'The decision was recorded.' })}
    >
      {mayNow.establish === 'reply-term-running' && (
        <Paragraph>
          {say({
            nl: `De werkgever kan nog reageren tot en met ${day(intention.replyBy)}. Tot dan kan het alleen niet doorgaan.`,
            en: `The employer can still reply through ${day(intention.replyBy)}. Until then it can only be dropped.`,
          })}
        </Paragraph>
      )}
      <ChoiceField
        name="outcome"
        label={say({ nl: 'Besluit', en: 'Decision' })}
        choices={mayNow.establish === null ? [establish, drop] : [drop]}
      />
      <TextAreaField
        name="motivation"
        rows={4}
        label={say({ nl: 'Waarom?', en: 'Why?' })}
        help={say({
          nl: 'Ga in op de reactie. Dit staat in de brief.',
          en: 'Answer the reply, in Dutch. It stands in the letter.',
        })}
      />
    </CommandDialog>
  );
}
