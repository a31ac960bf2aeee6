import { Button, Paragraph } from '@utrecht/component-library-react';
import { useState } from 'react';
import { type ReversalRequest, reversalRequest } from '../../../../domain/recovery/requests';
import type { RecoveryAnswer } from '../../../api/answers';
import { TextAreaField } from '../../../form/inputs';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { CommandDialog } from '../../../parts/command-dialog';
import { entryWords } from '../../../words/recoveries';

interface Contents {
  readonly recoveryId: string;
  readonly entry: RecoveryAnswer['entries'][number];
  readonly onReversed: () => void;
}

/** Takes back an entry that was a mistake: by a counter entry, with a reason. */
export function Reverse({ recoveryId, entry, onReversed }: Contents) {
  const say = useSay();
  const { day, money } = useFormat();
  const [open, setOpen] = useState(false);
  const name = entryWords[entry.kind];
  return (
    <>
      <Button appearance="subtle-button" className="small-button" onClick={() => setOpen(true)}>
        {say({ nl: 'Draai terug', en: 'Reverse' })}
        <span className="visually-hidden">
          {' '}
          {say(name)} {money(entry.amountCents)}
        </span>
      </Button>
      {open && (
        <CommandDialog<RecoveryAnswer, ReversalRequest, ReversalRequest>
          title={say({ nl: 'Boeking terugdraaien?', en: 'Reverse this entry?' })}
          confirm={say({ nl: 'Draai terug', en: 'Reverse' })}
          danger
          path={`/v1/recoveries/${recoveryId}/reversals`}
          schema={reversalRequest}
          start={{ entryId: entry.entryId, reason: '' }}
          close={() => setOpen(false)}
          done={onReversed}
        >
          <Paragraph>
            {say({
              nl: `${name.nl} op ${day(entry.on)}: ${money(entry.amountCents)}. Er komt een boeking bij die deze ongedaan maakt. De oude boeking blijft zichtbaar.`,
              en: `${name.en} on ${day(entry.on)}: ${money(entry.amountCents)}. A counter entry is added. The old entry stays to be seen.`,
            })}
          </Paragraph>
          <TextAreaField name="reason" rows={3} label={say({ nl: 'Wat ging er mis?', en: 'What went wrong?' })} />
        </CommandDialog>
      )}
    </>
  );
}
