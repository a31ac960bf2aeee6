import { Button, Paragraph } from '@utrecht/component-library-react';
import { type PauseRequest, pauseRequest } from '../../../domain/scheme/pause';
import type { MenuEntryAnswer, PauseAnswer } from '../../api/answers';
import { TextAreaField } from '../../form/inputs';
import { type Both, useSay } from '../../language/language';
import { CommandDialog } from '../../parts/command-dialog';

interface ButtonProps {
  readonly scheme: MenuEntryAnswer;
  readonly ask: () => void;
}

export function PauseButton({ scheme: { name, paused }, ask }: ButtonProps) {
  const say = useSay();
  return (
    <Button appearance="secondary-action-button" onClick={ask}>
      {paused ? say({ nl: 'Zet weer aan', en: 'Resume' }) : say({ nl: 'Zet stil', en: 'Pause' })}
      <span className="visually-hidden">: {say(name)}</span>
    </Button>
  );
}

interface Words {
  readonly title: Both;
  readonly confirm: Both;
  readonly effect: Both;
  readonly done: Both;
}

const pausing: Words = {
  title: { nl: 'Regeling stilzetten?', en: 'Pause the scheme?' },
  confirm: { nl: 'Zet stil', en: 'Pause' },
  effect: {
    nl: 'Er wordt niets meer gereserveerd en niets meer betaald. Aanvragen komen nog binnen en krijgen later hun plaats in de rij. Wat al in een batch zit, gaat nog mee.',
    en: 'Nothing more is reserved or paid. Applications still come in and get their place in line later. What is in a batch still goes.',
  },
  done: { nl: 'De regeling is stilgezet.', en: 'The scheme is paused.' },
};

const resuming: Words = {
  title: { nl: 'Regeling weer aanzetten?', en: 'Resume the scheme?' },
  confirm: { nl: 'Zet weer aan', en: 'Resume' },
  effect: {
    nl: 'Aanvragen die binnenkwamen krijgen hun plaats, op volgorde van binnenkomst. Goedgekeurde betalingen kunnen weer mee in een batch.',
    en: 'Applications that came in get their place, in the order of receipt. Approved payments can go along in a batch again.',
  },
  done: { nl: 'De regeling loopt weer.', en: 'The scheme runs again.' },
};

interface Contents {
  readonly scheme: MenuEntryAnswer;
  readonly close: () => void;
  readonly tell: (words: Both) => void;
}

/** Pauses a scheme that runs, or resumes one that is paused, with the reason. */
export function PauseDialog({ scheme: { schemeId, name, paused }, close, tell }: Contents) {
  const say = useSay();
  const words = paused ? resuming : pausing;
  return (
    <CommandDialog<PauseAnswer, PauseRequest, PauseRequest>
      title={say(words.title)}
      confirm={say(words.confirm)}
      danger={!paused}
      path={`/v1/schemes/${schemeId}/pause`}
      method="PUT"
      schema={pauseRequest}
      start={{ paused: !paused, reason: '' }}
      close={close}
      done={() => tell(words.done)}
    >
      <Paragraph>
        <strong>{say(name)}</strong>. {say(words.effect)}
      </Paragraph>
      <TextAreaField name="reason" rows={3} label={say({ nl: 'Waarom?', en: 'Why?' })} />
    </CommandDialog>
  );
}
