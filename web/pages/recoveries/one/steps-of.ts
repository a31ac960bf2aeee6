import type { RecoveryAnswer } from '../../../api/answers';
import type { Both } from '../../../language/language';

export interface Step {
  readonly name: Both;
  /** The moment it was done; null: it was not. */
  readonly at: string | null;
  /** Last day; null: there is none, or it is done. */
  readonly by: string | null;
  readonly state: 'done' | 'now' | 'ahead';
}

const decidedWords = (outcome: 'establish' | 'drop' | undefined): Both =>
  outcome === 'drop' ? { nl: 'Niet terugvorderen', en: 'Not claimed back' } : { nl: 'Besluit', en: 'Decision' };

const closed = ['settled', 'written-off'];

/** From proposal to the last cent: what was done and what it waits for. */
export function stepsOf(recovery: RecoveryAnswer): Step[] {
  const { status, proposedAt, intention, reply, decision, dueOn } = recovery;
  const steps: Omit<Step, 'state'>[] = [
    { name: { nl: 'Voorstel', en: 'Proposal' }, at: proposedAt, by: null },
    ...(status === 'dropped' && intention === null
      ? []
      : [
          { name: { nl: 'Voornemen', en: 'Intention' }, at: intention?.intendedAt ?? null, by: null },
          {
            name: { nl: 'Reactie werkgever', en: 'Reply of the employer' },
            at: reply?.repliedAt ?? null,
            by: reply === null ? (intention?.replyBy ?? null) : null,
          },
        ]),
    { name: decidedWords(decision?.outcome), at: decision?.decidedAt ?? null, by: null },
    ...(status === 'dropped' ? [] : [{ name: { nl: 'Terugbetaling', en: 'Repayment' }, at: null, by: dueOn }]),
  ];
  const done = (index: number) => closed.includes(status) || steps.slice(index).some(({ at }) => at !== null);
  const now = steps.findIndex((_, index) => !done(index));
  return steps.map((step, index) => ({ ...step, state: done(index) ? 'done' : index === now ? 'now' : 'ahead' }));
}
