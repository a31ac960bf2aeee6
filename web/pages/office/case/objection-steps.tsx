import { Paragraph } from '@utrecht/component-library-react';
import type * as z from 'zod';
import {
  type ObjectionStepRequest,
  objectionLook,
  objectionPostponement,
  objectionResumption,
  objectionSuspension,
  objectionWithdrawal,
} from '../../../../domain/objection/requests';
import type { ApplicationAnswer } from '../../../api/answers';
import { DateField, TextAreaField } from '../../../form/inputs';
import { useFormat } from '../../../language/format';
import { type Both, useSay } from '../../../language/language';
import { CommandDialog } from '../../../parts/command-dialog';

export interface Props {
  readonly application: ApplicationAnswer;
  readonly close: () => void;
  readonly tell: (words: Both) => void;
}
export type Objection = ApplicationAnswer['procedures']['objections'][number];
export type OfOne = Props & { readonly objection: Objection };

export const pathOf = ({ application, objection }: Pick<OfOne, 'application' | 'objection'>) =>
  `/v1/applications/${application.id}/objections/${objection.objectionId}`;

type Step<S extends string> = { readonly step: S };

export function LookDialog({ tell, close, ...of }: OfOne) {
  const say = useSay();
  return (
    <CommandDialog<ApplicationAnswer, Step<'look'>, Step<'look'>>
      title={say({ nl: 'Het plafond van toen bekijken?', en: 'Look at the ceiling as it was?' })}
      confirm={say({ nl: 'Bekijk', en: 'Look' })}
      path={pathOf(of)}
      schema={objectionLook}
      start={{ step: 'look' }}
      close={close}
      done={() => tell({ nl: 'De berekening staat bij het bezwaar.', en: 'The sum stands with the objection.' })}
    >
      <Paragraph>
        {say({
          nl: 'Wij rekenen uit wat er onder het plafond over was toen het eerste besluit is genomen of moest worden genomen (Awb 4:25 lid 3).',
          en: 'We work out what the ceiling had left when the first decision was, or should have been, taken (Awb 4:25(3)).',
        })}
      </Paragraph>
    </CommandDialog>
  );
}

type Postponing = Step<'postpone'> & { readonly reason: string };

export function PostponeObjectionDialog({ tell, close, ...of }: OfOne) {
  const say = useSay();
  const { day } = useFormat();
  return (
    <CommandDialog<ApplicationAnswer, Postponing, Postponing>
      title={say({ nl: 'Het besluit uitstellen?', en: 'Put the decision off?' })}
      confirm={say({ nl: 'Stel zes weken uit', en: 'Put it off by six weeks' })}
      path={pathOf(of)}
      schema={objectionPostponement}
      start={{ step: 'postpone', reason: '' }}
      close={close}
      done={() => tell({ nl: 'Het besluit is zes weken uitgesteld.', en: 'The decision was put off by six weeks.' })}
    >
      <Paragraph>
        {say({
          nl: `Nu is de laatste dag ${day(of.objection.dueOn)}. Uitstellen kan één keer.`,
          en: `The last day is ${day(of.objection.dueOn)} now. It can be put off once.`,
        })}
      </Paragraph>
      <TextAreaField name="reason" rows={3} label={say({ nl: 'Waarom?', en: 'Why?' })} />
    </CommandDialog>
  );
}

type Suspending = Step<'suspend'> & { readonly endsOn: string | undefined };
const suspendSchema = objectionSuspension as unknown as z.ZodType<ObjectionStepRequest, Suspending>;

export function SuspendObjectionDialog({ tell, close, ...of }: OfOne) {
  const say = useSay();
  return (
    <CommandDialog<ApplicationAnswer, Suspending, ObjectionStepRequest>
      title={say({ nl: 'De termijn van het bezwaar stilzetten?', en: 'Let the term of the objection stand still?' })}
      confirm={say({ nl: 'Zet stil', en: 'Let it stand still' })}
      path={pathOf(of)}
      schema={suspendSchema}
      start={{ step: 'suspend', endsOn: undefined }}
      close={close}
      done={() => tell({ nl: 'De termijn van het bezwaar staat stil.', en: 'The term of the objection stands still.' })}
    >
      <Paragraph>
        {say({
          nl: 'Ontbreekt er iets in het bezwaar, zoals een handtekening of de redenen? Vraag de werkgever erom. De termijn staat stil vanaf morgen (Awb 6:6 en 7:10 lid 2).',
          en: 'Does the objection lack something, such as a signature or its grounds? Ask the employer. The term stands still from tomorrow (Awb 6:6 and 7:10(2)).',
        })}
      </Paragraph>
      <DateField name="endsOn" label={say({ nl: 'Laatste dag om aan te vullen', en: 'Last day to complete it' })} />
    </CommandDialog>
  );
}

type Resuming = Step<'resume'> & { readonly completedOn: string | undefined };
const resumeSchema = objectionResumption as unknown as z.ZodType<ObjectionStepRequest, Resuming>;

export function ResumeObjectionDialog({ tell, close, ...of }: OfOne) {
  const say = useSay();
  return (
    <CommandDialog<ApplicationAnswer, Resuming, ObjectionStepRequest>
      title={say({ nl: 'Aanvulling van het bezwaar vastleggen?', en: 'Record what completes the objection?' })}
      confirm={say({ nl: 'Leg vast', en: 'Record it' })}
      path={pathOf(of)}
      schema={resumeSchema}
      start={{ step: 'resume', completedOn: undefined }}
      close={close}
      done={() => tell({ nl: 'De termijn van het bezwaar loopt weer.', en: 'The term of the objection runs again.' })}
    >
      <DateField
        name="completedOn"
        label={say({ nl: 'Op welke dag kwam de aanvulling?', en: 'On which day did it come?' })}
      />
    </CommandDialog>
  );
}

type Withdrawing = Step<'withdraw'> & { readonly reason: string };

export function WithdrawObjectionDialog({ tell, close, ...of }: OfOne) {
  const say = useSay();
  return (
    <CommandDialog<ApplicationAnswer, Withdrawing, Withdrawing>
      danger
      title={say({ nl: 'Bezwaar ingetrokken?', en: 'Was the objection taken back?' })}
      confirm={say({ nl: 'Leg de intrekking vast', en: 'Record that it was' })}
      path={pathOf(of)}
      schema={objectionWithdrawal}
      start={{ step: 'withdraw', reason: '' }}
      close={close}
      done={() => tell({ nl: 'De intrekking van het bezwaar is vastgelegd.', en: 'It was recorded as taken back.' })}
    >
      <Paragraph>
        {say({
          nl: 'Dit kan alleen als de werkgever dit schrijft, of zegt tijdens de hoorzitting (Awb 6:21). U kunt dit niet terugdraaien.',
          en: 'Only where the employer wrote so, or said so at the hearing (Awb 6:21). You cannot undo this.',
        })}
      </Paragraph>
      <TextAreaField
        name="reason"
        rows={3}
        label={say({ nl: 'Hoe en wanneer trok de werkgever het in?', en: 'How and when was it taken back?' })}
      />
    </CommandDialog>
  );
}
