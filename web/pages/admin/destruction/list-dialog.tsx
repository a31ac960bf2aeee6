import { Paragraph } from '@utrecht/component-library-react';
import type * as z from 'zod';
import { listDecisionRequest, reviewRequest, strikeRequest } from '../../../../domain/destruction/requests';
import type { DestructionLineAnswer, DestructionListAnswer } from '../../../api/answers';
import { TextAreaField } from '../../../form/inputs';
import { type Both, useSay } from '../../../language/language';
import { CommandDialog } from '../../../parts/command-dialog';

/** What somebody is about to do with a list. */
export type Asked =
  | { readonly act: 'review' | 'approve' | 'return' }
  | { readonly act: 'strike'; readonly line: DestructionLineAnswer };

interface Words {
  readonly title: Both;
  readonly confirm: Both;
  readonly effect: Both;
  readonly done: Both;
  readonly label: Both;
}

const why: Both = { nl: 'Waarom? Noem geen namen.', en: 'Why? Name no persons.' };

const words: Readonly<Record<Asked['act'], Words>> = {
  review: {
    title: { nl: 'Lijst voorleggen?', en: 'Hand the list on?' },
    confirm: { nl: 'Leg voor', en: 'Hand on' },
    effect: {
      nl: 'U staat in voor deze lijst. Een andere beheerder keurt haar goed of geeft haar terug.',
      en: 'You stand for this list. Another administrator approves it or sends it back.',
    },
    done: { nl: 'De lijst ligt klaar voor een collega.', en: 'The list waits for a colleague.' },
    label: { nl: 'Wat hebt u nagekeken?', en: 'What did you check?' },
  },
  approve: {
    title: { nl: 'Vernietiging goedkeuren?', en: 'Approve the destruction?' },
    confirm: { nl: 'Keur goed', en: 'Approve' },
    effect: {
      nl: 'In de komende nacht worden deze gegevens vernietigd. Dat kan niet worden teruggedraaid.',
      en: 'In the coming night this data is destroyed. That cannot be undone.',
    },
    done: {
      nl: 'Goedgekeurd. De verklaring staat hier na de komende nacht.',
      en: 'Approved. The declaration is here after the coming night.',
    },
    label: why,
  },
  return: {
    title: { nl: 'Lijst teruggeven?', en: 'Send the list back?' },
    confirm: { nl: 'Geef terug', en: 'Send back' },
    effect: { nl: 'De lijst kan dan weer worden aangepast.', en: 'The list can then be changed again.' },
    done: { nl: 'De lijst is teruggegeven.', en: 'The list was sent back.' },
    label: why,
  },
  strike: {
    title: { nl: 'Regel schrappen?', en: 'Strike the line off?' },
    confirm: { nl: 'Schrap', en: 'Strike off' },
    effect: {
      nl: 'Dit blijft bewaard. Over een jaar komt het weer op een lijst.',
      en: 'This is kept. In a year it is on a list again.',
    },
    done: { nl: 'De regel is geschrapt.', en: 'The line was struck off.' },
    label: why,
  },
};

interface Contents {
  readonly list: DestructionListAnswer;
  readonly asked: Asked;
  readonly close: () => void;
  readonly tell: (words: Both) => void;
}

type Values = Readonly<Record<string, string>>;
const anySchema = (schema: unknown) => schema as z.ZodType<Values, Values>;

/** Asks why, and sends it. */
export function ListDialog({ list, asked, close, tell }: Contents) {
  const say = useSay();
  const { title, confirm, effect, done, label } = words[asked.act];
  const { path, schema, start, field } = commandOf(list, asked);
  return (
    <CommandDialog<DestructionListAnswer, Values, Values>
      title={say(title)}
      confirm={say(confirm)}
      danger={asked.act === 'approve'}
      path={path}
      schema={schema}
      start={start}
      close={close}
      done={() => tell(done)}
    >
      <Paragraph>
        {asked.act === 'strike' && <strong>{asked.line.number}. </strong>}
        {say(effect)}
      </Paragraph>
      <TextAreaField name={field} rows={3} label={say(label)} />
    </CommandDialog>
  );
}

function commandOf({ id }: DestructionListAnswer, asked: Asked) {
  const base = `/v1/destruction-lists/${id}`;
  if (asked.act === 'strike') {
    const start: Values = { lineId: asked.line.lineId, reason: '' };
    return { path: `${base}/strikes`, schema: anySchema(strikeRequest), start, field: 'reason' };
  }
  if (asked.act === 'review') {
    const start: Values = { motivation: '' };
    return { path: `${base}/review`, schema: anySchema(reviewRequest), start, field: 'motivation' };
  }
  const start: Values = { outcome: asked.act, motivation: '' };
  return { path: `${base}/decision`, schema: anySchema(listDecisionRequest), start, field: 'motivation' };
}
