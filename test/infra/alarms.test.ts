import { describe, expect, it } from 'vitest';
import { reactions } from '../../functions/manifest';
import { read } from '../house';
import { synthesize } from './system';
import { at, isObject } from './template';

const system = synthesize();
const alarms = system
  .ofType('AWS::CloudWatch::Alarm')
  .map(({ properties }) => String(properties.AlarmName).replace('voucherloket-dev-', ''));

const runbook = read('docs/runbook.md');
const [, table = ''] = /\*\*Which alarm\*\*[^\n]*\n\n((?:\|.*\n)+)/.exec(runbook) ?? [];
const rows = table
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => {
    const [name = '', , goTo = ''] = line.slice(2, -2).split(' | ');
    return {
      name: name.replaceAll('`', ''),
      anchors: [...goTo.matchAll(/\(#([^)]+)\)/g)].map(([, anchor = '']) => anchor),
    };
  });

/** `<function>-errors` stands for that alarm of every function. */
const fits = (row: string, alarm: string): boolean =>
  new RegExp(`^${row.replace(/<(function|reaction)>/, '[a-z0-9-]+')}$`).test(alarm);

const headings = [...runbook.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-'),
);

describe('every alarm', () => {
  it('is in one row of the runbook, which leads to a section there', () => {
    expect(alarms.length).toBeGreaterThan(50);
    const rowsOf = (alarm: string) => {
      const own = rows.filter(({ name }) => name === alarm);
      return own.length > 0 ? own : rows.filter(({ name }) => fits(name, alarm));
    };
    expect(alarms.filter((alarm) => rowsOf(alarm).length !== 1)).toEqual([]);
    for (const { name, anchors } of rows) {
      expect(anchors.length, name).toBeGreaterThan(0);
      for (const anchor of anchors) expect(headings, name).toContain(anchor);
    }
  });

  it('of the runbook is in the template: nobody waits for one that does not ring', () => {
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.filter(({ name }) => !alarms.some((alarm) => fits(name, alarm)))).toEqual([]);
  });

  it('that somebody asked for is there: backlog, days behind, dead letters, what was given up on, differences', () => {
    expect(alarms).toEqual(
      expect.arrayContaining([
        'measure-backlog-oldest-pending',
        'measure-backlog-sweep-days',
        'notify-dead-letters',
        'publish-events-given-up',
        'check-budgets-differences',
      ]),
    );
  });
});

describe('the dashboard', () => {
  const [dashboard, second] = system.ofType('AWS::CloudWatch::Dashboard');
  const body = String(dashboard?.properties.DashboardBody);

  it('is one, and shows what every alarm of the work behind looks at', () => {
    expect(second).toBeUndefined();
    for (const name of [
      'oldestPendingSeconds',
      'sweepDaysBehind',
      'budgetDifferences',
      'IteratorAge',
      '5XXError',
      'faults',
    ]) {
      expect(body).toContain(name);
    }
    for (const { name, triggers } of reactions) {
      const letters = triggers.every(({ on }) => on === 'stream') ? [] : [`voucherloket-dev-${name}-dead-letters`];
      for (const queue of letters) expect(body).toContain(queue);
    }
  });

  it('names queues, functions and gauges that are there', () => {
    const given = new Set(
      system.resources.flatMap(({ properties }) => [properties.QueueName, properties.FunctionName].map(String)),
    );
    const named = new Set(body.match(/voucherloket-dev-[a-z0-9-]+/g) ?? []);
    const known = (name: string) => given.has(name) || ['voucherloket-dev-api', 'voucherloket-dev-'].includes(name);
    expect([...named].filter((name) => !known(name))).toEqual([]);
    expect(named.size).toBeGreaterThan(10);
  });

  it('tells of gauges that a function really has an alarm on', () => {
    const watched = system
      .ofType('AWS::CloudWatch::Alarm')
      .flatMap(({ properties }) => (isObject(at(properties, 'Dimensions.0')) ? [String(properties.MetricName)] : []));
    const gauges = reactions.flatMap((entry) => entry.gauges ?? []);
    expect(gauges.length).toBeGreaterThan(1);
    for (const { metric } of gauges) expect(watched).toContain(metric);
  });
});
