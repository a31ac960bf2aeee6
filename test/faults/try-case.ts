import type { Case } from './cases/case';
import { aboutLetter, answerOf, difference, digest, idsIn, mailsOf } from './digest';
import { type Call, changes, type FaultKind, mayDoPartly } from './house/calls';
import { broken, unfinished } from './invariants';
import type { Stages } from './lives';
import type { World } from './world';

export interface Outcome {
  readonly answer: string;
  readonly digest: readonly string[];
  readonly mails: readonly string[];
  /** Calls of the function of the case, in order. */
  readonly calls: readonly Call[];
  /** What is wrong whatever else happened. */
  readonly wrong: readonly string[];
}

/** What a call is tried with. */
export function kindsFor({ operation }: Pick<Call, 'operation'>): FaultKind[] {
  if (operation === 'answer') return ['killed'];
  const always: FaultKind[] = ['fails-before', 'throttled', 'killed'];
  if (changes(operation)) always.push('fails-after', 'answer-lost-once', 'late');
  if (mayDoPartly(operation)) always.push('partly');
  return always;
}

/**
 * What a call is tried with in its place, without what would come to the same: between two calls of which the first
 * changes nothing, a process that ends leaves what it leaves at the first; and that the SDK asks again when it is
 * throttled is the SDK's work, the same for each call of the same operation that reads.
 */
export function kindsAt(calls: readonly Call[], index: number): FaultKind[] {
  const call = calls[index] as Call;
  const before = calls[index - 1];
  const endsAsBefore = before !== undefined && !changes(before.operation) && before.nth === call.nth - 1;
  const isRead = !changes(call.operation);
  const wasThrottled = calls.slice(0, index).some(({ operation }) => operation === call.operation);
  return kindsFor(call).filter(
    (kind) => !(kind === 'killed' && endsAsBefore) && !(kind === 'throttled' && isRead && wasThrottled),
  );
}

interface Met {
  readonly nth: number;
  readonly kind: FaultKind;
}

/** The mail service was asked, and its answer, or the memory of it, got lost. */
const mayMailAgain = (call: Call | undefined, calls: readonly Call[], { nth, kind }: Met): boolean =>
  call?.caller === 'notify' &&
  (call.operation === 'SendEmail' ||
    (kind === 'killed' && calls.slice(0, nth - 1).some(({ operation }) => operation === 'SendEmail')));

/**
 * What was mailed and could not be noted is not offered again (ADR 0027): the mails are there, the notes are not. But for a
 * mail about a letter, which is sent once more (ADR 0052).
 */
const leavesNoNote = (call: Call | undefined): boolean =>
  call?.caller === 'notify' && call.operation === 'BatchWriteItem';

/** How many of a kind there are. */
const countOf = (kind: string, lines: readonly string[]): number =>
  lines.filter((line) => line.startsWith(`${kind} `)).length;

/** Lives the case, with a fault at the call of that number where there is one. @param from ids that were there before */
export async function live(stages: Stages, one: Case, met: Met | null, from?: ReadonlySet<string>): Promise<Outcome> {
  const world: World = await stages.at(one.at);
  const { house } = world;
  house.coldStart([one.function]);
  const known = from ?? idsIn(house);
  const calls: Call[] = [];
  house.plan = (call) => {
    if (call.caller !== one.function) return null;
    calls.push(call);
    return met !== null && calls.length === met.nth ? met.kind : null;
  };
  const reply = await one.act(world);
  await house.settle();
  // The sweeper, for what a lost record of the stream left.
  await house.schedule('allocate-budget');
  await house.settle();
  const call = calls[(met?.nth ?? 0) - 1];
  const lost = leavesNoNote(call) || mayMailAgain(call, calls, met ?? { nth: 0, kind: 'late' }) ? 10 : 0;
  return {
    answer: reply === null ? '' : answerOf(reply, known),
    digest: digest(house, known),
    mails: mailsOf(house, known),
    calls,
    wrong: [...broken(house), ...unfinished(house, lost)],
  };
}

/** Every call of the case with everything that may happen to it; what differs from the undisturbed life, in words. */
export async function tryCase(
  stages: Stages,
  one: Case,
): Promise<{ readonly tried: number; readonly found: string[] }> {
  const known = idsIn((await stages.at(one.at)).house);
  const undisturbed = await live(stages, one, null, known);
  const found = undisturbed.wrong.map((what) => `undisturbed: ${what}`);
  if (undisturbed.answer !== '' && !/^(2|303)/.test(undisturbed.answer))
    found.push(`undisturbed: ${undisturbed.answer}`);
  let tried = 0;
  for (const [index, call] of undisturbed.calls.entries()) {
    for (const kind of kindsAt(undisturbed.calls, index)) {
      tried += 1;
      const met = { nth: index + 1, kind };
      const said = (what: string) => found.push(`call ${met.nth} ${call.operation} ${kind}: ${what}`);
      try {
        const outcome = await live(stages, one, met, known);
        // What tells who looked tells of one look more.
        const told = ({ answer }: Outcome) => (one.again === undefined ? answer : answer.slice(0, 3));
        if (told(outcome) !== told(undisturbed)) {
          said(`answered ${outcome.answer.slice(0, 300)} instead of ${undisturbed.answer.slice(0, 300)}`);
        }
        const mails = difference(undisturbed.mails, outcome.mails);
        const again = mayMailAgain(outcome.calls[index], outcome.calls, met);
        const shownAgain = (what: string) => leavesNoNote(call) && what.endsWith(aboutLetter);
        for (const what of mails) if (!(what.startsWith('+') && (again || shownAgain(what)))) said(what);
        const changed = difference(undisturbed.digest, outcome.digest);
        const expected = (what: string) =>
          (leavesNoNote(call) && what.startsWith('- mailed')) ||
          (one.again ?? []).some((kind) => what.slice(2).startsWith(`${kind} `));
        for (const what of changed) if (!expected(what)) said(what.slice(0, 700));
        for (const kind of one.again ?? []) {
          const [before, now] = [countOf(kind, undisturbed.digest), countOf(kind, outcome.digest)];
          if (now < before) said(`${now} of ${kind} instead of ${before}`);
        }
        for (const what of outcome.wrong) said(what);
      } catch (error) {
        said(String(error).slice(0, 500));
      }
    }
  }
  return { tried, found };
}
