import type { ReactNode } from 'react';
import type { AccountAnswer } from '../../../api/answers';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { byWhom } from '../../../words/accounts';

type Judgement = AccountAnswer['current']['check'];

interface Contents {
  /** Null: it is not told here. */
  readonly requestedAt: string | null;
  readonly check: Judgement;
  readonly confirmation: Judgement;
  /** First day on which it is paid to; null: that begins to count at the confirmation. */
  readonly usableFrom: string | null;
  readonly cooled: boolean;
}

/** The way a change goes before anything is paid to it: how far it is, and who said what. */
export function ChangeSteps({ requestedAt, check, confirmation, usableFrom, cooled }: Contents) {
  const say = useSay();
  const { day, moment } = useFormat();
  return (
    <ol className="change-steps">
      {requestedAt !== null && (
        <Step done title={say({ nl: 'Gevraagd door de werkgever', en: 'Asked for by the employer' })}>
          <p className="quiet">{moment(requestedAt)}</p>
        </Step>
      )}
      <Judged title={say({ nl: 'Nagekeken door een medewerker', en: 'Checked by an officer' })} judgement={check} />
      <Judged
        title={say({ nl: 'Bevestigd door een tweede medewerker', en: 'Confirmed by a second officer' })}
        judgement={confirmation}
      />
      <Step done={cooled} title={say({ nl: 'Wachttijd', en: 'Cooling period' })} open={confirmation !== null}>
        <p className="quiet">
          {usableFrom === null
            ? say({
                nl: 'Begint na de bevestiging, meestal 5 werkdagen. Bij hetzelfde nummer is er geen wachttijd.',
                en: 'Begins with the confirmation, mostly 5 working days. There is none where the number stays the same.',
              })
            : say({ nl: `Betalen kan vanaf ${day(usableFrom)}.`, en: `Can be paid from ${day(usableFrom)}.` })}
        </p>
      </Step>
    </ol>
  );
}

function Judged({ title, judgement }: { readonly title: string; readonly judgement: Judgement }) {
  const say = useSay();
  const { moment } = useFormat();
  return (
    <Step done={judgement !== null} title={title}>
      {judgement !== null && (
        <>
          <p className="quiet">
            {say(byWhom(judgement.mine))}, {moment(judgement.at)}
          </p>
          <p className="step-said" lang="nl">
            {judgement.motivation}
          </p>
        </>
      )}
    </Step>
  );
}

interface StepProps {
  readonly done: boolean;
  readonly title: string;
  /** Neither done nor waiting: it goes by itself. */
  readonly open?: boolean;
  readonly children?: ReactNode;
}

function Step({ done, title, open = false, children }: StepProps) {
  const say = useSay();
  return (
    <li>
      <span className={done ? 'step-mark step-mark--done' : 'step-mark'} aria-hidden="true">
        {done && '✓'}
      </span>
      <p>
        <strong>{title}</strong>
        {!done && !open && <span className="quiet"> {say({ nl: '– wacht nog', en: '– still to come' })}</span>}
      </p>
      {children}
    </li>
  );
}
