import { useFormContext } from 'react-hook-form';
import type * as z from 'zod';
import {
  type ObjectionDecision,
  type ObjectionRequest,
  objectionDecision,
} from '../../../../domain/objection/requests';
import type { ApplicationAnswer } from '../../../api/answers';
import { ChoiceField } from '../../../form/choices';
import { DateField, NumberField, SelectField, TextAreaField } from '../../../form/inputs';
import { useSay } from '../../../language/language';
import { CommandDialog } from '../../../parts/command-dialog';
import { contestedWords, outcomeWords, remedyWords } from '../../../words/procedures';
import { type Objection, type OfOne, type Props, pathOf } from './objection-steps';
import { type ObjectionTyped, objectionField, objectionSchema } from './typed';

export function RecordObjectionDialog({ application, close, tell }: Props) {
  const say = useSay();
  const { contestable } = application.procedures;
  const instalmentOf = (claimId: string | null) => application.claims.find(({ id }) => id === claimId)?.instalment;
  return (
    <CommandDialog<ApplicationAnswer, ObjectionTyped, ObjectionRequest>
      title={say({ nl: 'Bezwaar vastleggen?', en: 'Record an objection?' })}
      confirm={say({ nl: 'Leg vast', en: 'Record it' })}
      path={`/v1/applications/${application.id}/objections`}
      fieldOf={objectionField}
      schema={objectionSchema}
      start={{ against: '', receivedOn: '', summary: '' }}
      close={close}
      done={() => tell({ nl: 'Het bezwaar is vastgelegd.', en: 'The objection was recorded.' })}
    >
      <SelectField
        name="against"
        label={say({ nl: 'Tegen welk besluit?', en: 'Against which decision?' })}
        empty={say({ nl: 'Kies een besluit', en: 'Choose a decision' })}
        options={contestable.map(({ contested, claimId }) => ({
          value: claimId === null ? contested : `${contested} ${claimId}`,
          label: `${say(contestedWords[contested])}${claimId === null ? '' : ` ${instalmentOf(claimId)}`}`,
        }))}
      />
      <DateField name="receivedOn" label={say({ nl: 'Op welke dag kwam het?', en: 'On which day did it come?' })} />
      <DateField
        name="postedOn"
        optional
        label={say({ nl: 'Dag van het poststempel', en: 'Day of the postmark' })}
        help={say({ nl: 'Alleen bij een brief.', en: 'Of a letter only.' })}
      />
      <TextAreaField name="summary" rows={4} label={say({ nl: 'Wat staat erin?', en: 'What does it say?' })} />
    </CommandDialog>
  );
}

type Deciding = Partial<Omit<ObjectionDecision, 'outcome'>> & {
  readonly step: 'decide';
  readonly outcome: ObjectionDecision['outcome'] | null;
};
const decideSchema = objectionDecision as unknown as z.ZodType<ObjectionDecision, Deciding>;

export function DecideObjectionDialog({ tell, close, ...of }: OfOne) {
  const say = useSay();
  const { objection } = of;
  const outcomes = ['founded', 'unfounded', 'inadmissible'] as const;
  return (
    <CommandDialog<ApplicationAnswer, Deciding, ObjectionDecision>
      title={say({ nl: 'Beslissen op het bezwaar?', en: 'Decide on the objection?' })}
      confirm={say({ nl: 'Leg het besluit vast', en: 'Record the decision' })}
      path={pathOf(of)}
      schema={decideSchema}
      start={{ step: 'decide', outcome: null, motivation: '' }}
      close={close}
      done={() => tell({ nl: 'Op het bezwaar is beslist.', en: 'The objection was decided on.' })}
    >
      <ChoiceField
        name="outcome"
        label={say({ nl: 'Uitkomst', en: 'Outcome' })}
        choices={outcomes.map((value) => ({ value, label: say(outcomeWords[value]) }))}
      />
      <RemedyFields objection={objection} />
      {!objection.inTime && (
        <TextAreaField
          name="excusedBecause"
          rows={3}
          optional
          label={say({ nl: 'Waarom telt te laat hier niet?', en: 'Why does being late not count here?' })}
          help={say({
            nl: 'Nodig als u het bezwaar toch behandelt (Awb 6:11).',
            en: 'Needed where it is considered all the same (Awb 6:11).',
          })}
        />
      )}
      <TextAreaField
        name="motivation"
        rows={5}
        label={say({ nl: 'Waarom?', en: 'Why?' })}
        help={say({ nl: 'Dit staat in de brief.', en: 'In Dutch. It stands in the letter.' })}
      />
    </CommandDialog>
  );
}

/** What takes the place of the decision, once it is founded. */
function RemedyFields({ objection: { remedies } }: { readonly objection: Objection }) {
  const say = useSay();
  const { watch } = useFormContext<Deciding>();
  const [outcome, remedy] = [watch('outcome'), watch('remedy')];
  if (outcome !== 'founded') return null;
  return (
    <>
      <ChoiceField
        name="remedy"
        label={say({ nl: 'Wat komt ervoor in de plaats?', en: 'What takes its place?' })}
        choices={remedies.map((value) => ({ value, label: say(remedyWords[value]) }))}
      />
      {(remedy === 'other-amount' || remedy === 'grant') && (
        <NumberField
          name="amountCents"
          factor={100}
          unit="euro"
          optional={remedy === 'grant'}
          label={say({ nl: 'Welk bedrag?', en: 'Which amount?' })}
        />
      )}
    </>
  );
}
