import { Heading4 } from '@utrecht/component-library-react';
import { useWatch } from 'react-hook-form';
import type * as z from 'zod';
import { type ApprovalRequest, approvalRequest } from '../../../../domain/claim/requests';
import type { ClaimAnswer } from '../../../api/answers';
import { useCommand } from '../../../api/use-command';
import { ChoiceField } from '../../../form/choices';
import { CommandForm } from '../../../form/command-form';
import { useZodForm } from '../../../form/form';
import { type Both, useSay } from '../../../language/language';
import { isSilent, NotNow } from '../../../parts/not-now';
import { motivationsFor } from '../../../words/motivations';
import { MotivationField } from './motivation-field';

interface Contents {
  readonly claim: ClaimAnswer;
  /** Only one form of the page is open at a time. */
  readonly open: boolean;
  readonly tell: (words: Both) => void;
}

/** The second officer's judgement, or why this reader cannot give it: whoever assessed it reads so before trying. */
export function ApproveForm({ claim, open, tell }: Contents) {
  const say = useSay();
  const { approve, return: giveBack } = claim.mayNow;
  if (!['assessed', 'refusal-intended'].includes(claim.status) || isSilent(giveBack)) return null;
  return (
    <div className="action">
      <Heading4>{say({ nl: 'Tweede beoordeling', en: 'Second judgement' })}</Heading4>
      <NotNow because={approve} />
      {open && <Form claim={claim} tell={tell} />}
    </div>
  );
}

const told: Readonly<Record<string, Both>> = {
  approved: {
    nl: 'Goedgekeurd. De betaling staat klaar voor financiën.',
    en: 'Approved. The payment is ready for finance.',
  },
  refused: {
    nl: 'De weigering is definitief. Het geld komt weer vrij.',
    en: 'The refusal is final. The money becomes free again.',
  },
};

const returned: Both = {
  nl: 'Teruggegeven. Een medewerker beoordeelt het bewijs opnieuw.',
  en: 'Returned. An officer assesses the evidence again.',
};

interface Values {
  readonly outcome: 'approve' | 'return' | undefined;
  readonly motivation: string | undefined;
}

const schema = approvalRequest as unknown as z.ZodType<ApprovalRequest, Values>;

function Form({ claim, tell }: Omit<Contents, 'open'>) {
  const say = useSay();
  const mayApprove = claim.mayNow.approve === null;
  const form = useZodForm(schema, { outcome: mayApprove ? undefined : 'return', motivation: undefined });
  const outcome = useWatch({ control: form.control, name: 'outcome' });
  const command = useCommand<ClaimAnswer>(({ status }) => tell(told[status] ?? returned));
  const labels = {
    outcome: say({ nl: 'Bent u het eens met uw collega?', en: 'Do you agree with your colleague?' }),
    motivation: say({ nl: 'Motivering', en: 'Reasons' }),
  };
  const approve = { value: 'approve', label: say({ nl: 'Ja, goedkeuren', en: 'Yes, approve' }) };
  const giveBack = { value: 'return', label: say({ nl: 'Nee, teruggeven', en: 'No, return it' }) };
  return (
    <CommandForm
      form={form}
      fields={Object.entries(labels).map(([name, label]) => ({ name, label }))}
      command={command}
      onValid={(body) => command.send({ path: `/v1/claims/${claim.id}/approval`, body })}
      submit={say({ nl: 'Leg oordeel vast', en: 'Record judgement' })}
    >
      <ChoiceField name="outcome" label={labels.outcome} choices={mayApprove ? [approve, giveBack] : [giveBack]} />
      {outcome !== undefined && (
        <MotivationField
          texts={motivationsFor(outcome, [])}
          label={labels.motivation}
          help={say({ nl: 'Uw collega leest deze tekst.', en: 'Your colleague reads this text.' })}
        />
      )}
    </CommandForm>
  );
}
