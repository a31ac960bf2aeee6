import { expect, test } from 'vitest';
import { createClock } from '../../local/clock';
import { parseSchedule, type Schedule } from '../../local/schedules/schedule';
import { type ScheduledRule, Scheduler } from '../../local/schedules/scheduler';

const ms = (instant: string) => Date.parse(instant);
const due = (schedule: Schedule, after: string, until: string) =>
  schedule.dueBetween(ms(after), ms(until)).map((instant) => new Date(instant).toISOString());
const parse = (expression: string, anchor = '2026-01-01T00:00:00Z') => parseSchedule(expression, ms(anchor), 'a rule');

test('a daily cron falls due at its time, the end of the span included', () => {
  const daily = parse('cron(0 3 * * ? *)');
  expect(due(daily, '2026-03-28T03:00:00Z', '2026-03-30T03:00:00Z')).toEqual([
    '2026-03-29T03:00:00.000Z',
    '2026-03-30T03:00:00.000Z',
  ]);
  expect(daily.oftenADay).toBe(false);
});

test('cron fields: names, ranges, lists, steps, days of the week from Sunday 1', () => {
  // 2026-11-02 is a Monday.
  expect(due(parse('cron(30 9 ? * MON-TUE *)'), '2026-11-01T00:00:00Z', '2026-11-04T00:00:00Z')).toEqual([
    '2026-11-02T09:30:00.000Z',
    '2026-11-03T09:30:00.000Z',
  ]);
  expect(due(parse('cron(0 0 ? * 1 *)'), '2026-11-01T00:00:00Z', '2026-11-09T00:00:00Z')).toEqual([
    '2026-11-08T00:00:00.000Z',
  ]);
  expect(due(parse('cron(0/30 6,18 29 FEB ? 2028)'), '2027-01-01T00:00:00Z', '2029-01-01T00:00:00Z')).toEqual([
    '2028-02-29T06:00:00.000Z',
    '2028-02-29T06:30:00.000Z',
    '2028-02-29T18:00:00.000Z',
    '2028-02-29T18:30:00.000Z',
  ]);
  expect(parse('cron(0 * * * ? *)').oftenADay).toBe(true);
});

test('a rate counts from its anchor', () => {
  const rate = parse('rate(5 minutes)', '2026-01-01T00:01:00Z');
  expect(due(rate, '2026-01-01T00:05:59Z', '2026-01-01T00:12:00Z')).toEqual([
    '2026-01-01T00:06:00.000Z',
    '2026-01-01T00:11:00.000Z',
  ]);
  expect(due(rate, '2026-01-01T00:00:00Z', '2026-01-01T00:05:00Z')).toEqual([]);
  expect([parse('rate(12 hours)').oftenADay, parse('rate(1 day)').oftenADay]).toEqual([true, false]);
});

test.each([
  'cron(0 3 L * ? *)',
  'cron(0 3 ? * 6#3 *)',
  'cron(0 3 * * ?)',
  'cron(61 3 * * ? *)',
  'rate(0 minutes)',
  'at(x)',
])('%s is not known and stops the start', (expression) => {
  expect(() => parse(expression)).toThrow('a rule has a schedule local/ does not know');
});

const system = (expressions: Readonly<Record<string, string>>, start: string) => {
  const clock = createClock(ms(start), () => 0);
  const log: string[] = [];
  const rules = Object.entries(expressions).map(
    ([name, expression]): ScheduledRule => ({
      name,
      arn: `arn:${name}`,
      schedule: parse(expression, start),
      async run(event) {
        log.push(`${name} ${String(event.time)} by a clock at ${new Date(clock.now()).toISOString()}`);
      },
    }),
  );
  const settle = async () => void log.push('settled');
  return { clock, log, scheduler: new Scheduler({ rules, clock, region: 'r', account: 'a', settle }) };
};

test('a move runs what is due in order, by a clock that stands there, each settled before the next', async () => {
  const { clock, log, scheduler } = system(
    { open: 'cron(0 3 * * ? *)', weekly: 'cron(0 2 ? * WED *)', often: 'rate(5 minutes)' },
    '2026-11-02T09:00:00Z',
  );
  const ran = await scheduler.moveTo(ms('2026-11-04T03:00:00Z'));
  expect(ran).toEqual([
    { schedule: 'open', at: '2026-11-03T03:00:00.000Z' },
    { schedule: 'weekly', at: '2026-11-04T02:00:00.000Z' },
    { schedule: 'open', at: '2026-11-04T03:00:00.000Z' },
    { schedule: 'often', at: '2026-11-04T03:00:00.000Z' },
  ]);
  expect(log.slice(0, 2)).toEqual(['open 2026-11-03T03:00:00Z by a clock at 2026-11-03T03:00:00.000Z', 'settled']);
  expect(log.at(-1)).toBe('settled');
  expect(clock.now()).toBe(ms('2026-11-04T03:00:00Z'));
});

test('a second move begins where the first one ended', async () => {
  const { scheduler } = system({ open: 'cron(0 3 * * ? *)' }, '2026-11-02T09:00:00Z');
  expect(await scheduler.moveTo(ms('2026-11-03T03:00:00Z'))).toHaveLength(1);
  expect(await scheduler.moveTo(ms('2026-11-03T03:00:00Z'))).toHaveLength(0);
  expect(await scheduler.moveTo(ms('2027-03-03T09:00:00Z'))).toHaveLength(120);
});
