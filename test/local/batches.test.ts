import { expect, test } from 'vitest';
import type { Outcome } from '../../local/lambda/thread';
import { type BatchRules, workOff } from '../../local/streams/batch';
import type { StreamRecord } from '../../local/streams/records';

const records = (...numbers: readonly string[]): StreamRecord[] =>
  numbers.map((sequenceNumber) => ({ sequenceNumber, event: {} }));
const numbersOf = (batch: readonly StreamRecord[]) => batch.map(({ sequenceNumber }) => sequenceNumber).join('');

const success: Outcome = { ok: true, result: 'null' };
const fault: Outcome = { ok: false, fault: { errorType: 'Error', errorMessage: 'poison' } };
const failing = (...ids: readonly string[]): Outcome => ({
  ok: true,
  result: JSON.stringify({ batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })) }),
});

/** Works off a batch against a function, and tells everything that happened. */
const run = async (
  batch: string,
  answer: (numbers: string, call: number) => Outcome,
  rules: Partial<BatchRules> = {},
) => {
  const story: string[] = [];
  let calls = 0;
  await workOff(records(...batch), {
    async invoke(given) {
      calls += 1;
      story.push(numbersOf(given));
      return answer(numbersOf(given), calls);
    },
    reportsItems: true,
    bisects: true,
    mostRetries: 2,
    mostAgeMs: null,
    giveUp: (given, _outcome, attempts) => void story.push(`gave up ${numbersOf(given)} after ${attempts}`),
    checkpoint: (number) => void story.push(`done ${number}`),
    stopped: () => false,
    ...rules,
  });
  return story;
};

test('a batch that succeeds is checkpointed once', async () => {
  expect(await run('123', () => success)).toEqual(['123', 'done 3']);
});

test('a crash bisects until the poison stands alone; it is retried, then given up, and the rest goes on', async () => {
  expect(await run('1234', (numbers) => (numbers.includes('3') ? fault : success))).toEqual([
    ...['1234', '12', 'done 2', '34'],
    ...['3', '3', '3', 'gave up 3 after 3', 'done 3'],
    ...['4', 'done 4'],
  ]);
});

test('without bisecting the whole batch is retried and given up', async () => {
  expect(await run('12', () => fault, { bisects: false })).toEqual(['12', '12', '12', 'gave up 12 after 3', 'done 2']);
});

test('with reported items the batch goes on at the first that failed', async () => {
  const story = await run('1234', (_numbers, call) => (call === 1 ? failing('4', '3') : success));
  expect(story).toEqual(['1234', 'done 2', '34', 'done 4']);
});

test('an identifier that is none of the batch fails the whole of it', async () => {
  const story = await run('12', (_numbers, call) => (call === 1 ? failing('9') : success), { bisects: false });
  expect(story).toEqual(['12', '12', 'done 2']);
});

test('reported items count only where the mapping says so', async () => {
  expect(await run('12', () => failing('1'), { reportsItems: false })).toEqual(['12', 'done 2']);
});

test('when the system stops, nothing is checkpointed that was not done', async () => {
  let stopped = false;
  const story = await run(
    '12',
    () => {
      stopped = true;
      return fault;
    },
    { stopped: () => stopped },
  );
  expect(story).toEqual(['12']);
});
