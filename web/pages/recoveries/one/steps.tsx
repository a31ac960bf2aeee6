import type { RecoveryAnswer } from '../../../api/answers';
import { useFormat } from '../../../language/format';
import { type Both, useSay } from '../../../language/language';
import { type Step, stepsOf } from './steps-of';

const stateWords: Readonly<Record<Step['state'], Both>> = {
  done: { nl: 'gedaan', en: 'done' },
  now: { nl: 'nu', en: 'now' },
  ahead: { nl: 'later', en: 'later' },
};

/** From proposal to the last cent. */
export function Steps({ recovery }: { readonly recovery: RecoveryAnswer }) {
  const say = useSay();
  return (
    <ol className="recovery-steps">
      {stepsOf(recovery).map((step) => (
        <li key={step.name.en} className={step.state} {...(step.state === 'now' ? { 'aria-current': 'step' } : {})}>
          <strong>{say(step.name)}</strong>
          <span className="visually-hidden"> ({say(stateWords[step.state])})</span>
          <When step={step} />
        </li>
      ))}
    </ol>
  );
}

function When({ step: { at, by } }: { readonly step: Step }) {
  const say = useSay();
  const { shortDay, shortDayOf } = useFormat();
  if (at !== null) return <small className="beside">{shortDayOf(at)}</small>;
  if (by === null) return null;
  return <small className="beside">{say({ nl: `tot en met ${shortDay(by)}`, en: `through ${shortDay(by)}` })}</small>;
}
