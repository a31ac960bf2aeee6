import { Duration } from 'aws-cdk-lib';
import {
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  MathExpression,
  Metric,
  PeriodOverride,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { authorizer, manifest, type ReactionEntry, reactions } from '../../functions/manifest';
import { type House, named } from '../house';
import type { Settings } from '../settings';

const period = Duration.minutes(5);

/** A third of the dashboard's width. */
const width = 8;

const graph = (title: string, left: readonly IMetric[]): IWidget =>
  new GraphWidget({ title, left: [...left], width, leftYAxis: { min: 0 } });

const fnName = (settings: Settings, name: string): string => named(settings, name);

function ofLambda(settings: Settings, name: string, metricName: string, statistic: string): Metric {
  const dimensionsMap = { FunctionName: fnName(settings, name) };
  return new Metric({ namespace: 'AWS/Lambda', metricName, dimensionsMap, statistic, period, label: name });
}

function ofHouse(settings: Settings, name: string, metricName: string, statistic: string): Metric {
  const dimensionsMap = { service: 'voucherloket', function: fnName(settings, name) };
  return new Metric({ namespace: 'Voucherloket', metricName, dimensionsMap, statistic, period, label: metricName });
}

function ofQueue(settings: Settings, queue: string): Metric {
  return new Metric({
    namespace: 'AWS/SQS',
    metricName: 'ApproximateNumberOfMessagesVisible',
    dimensionsMap: { QueueName: named(settings, queue) },
    statistic: 'Maximum',
    period,
    label: queue,
  });
}

function ofApi(settings: Settings, metricName: string, statistic: string): Metric {
  const dimensionsMap = { ApiName: named(settings, 'api') };
  return new Metric({ namespace: 'AWS/ApiGateway', metricName, dimensionsMap, statistic, period, label: metricName });
}

/** Whatever a function of the house counted, over all functions of this stage, those too that came later. */
function overAll(settings: Settings, metricName: string): IMetric {
  const functions = named(settings, '');
  const search = `{Voucherloket,service,function} MetricName="${metricName}" function="${functions}"`;
  return new MathExpression({
    expression: `SUM(SEARCH('${search}', 'Sum', ${period.toSeconds()}))`,
    usingMetrics: {},
    period,
    label: metricName,
  });
}

const has = (entry: ReactionEntry, ...kinds: readonly string[]) => entry.triggers.some(({ on }) => kinds.includes(on));

/** From what people notice to why: the API, the work behind it, what was given up on, and how far behind it all is. */
export function operationsDashboard(scope: Construct, { settings }: House): Dashboard {
  const streams = reactions.filter((entry) => has(entry, 'stream'));
  const queued = reactions.filter((entry) => has(entry, 'events', 'documents', 'mail-feedback'));
  const withDeadLetters = reactions.filter((entry) => has(entry, 'events', 'documents', 'mail-feedback', 'schedule'));
  const gauged = reactions.flatMap(({ name, gauges = [] }) => gauges.map(({ metric }) => ({ name, metric })));
  return new Dashboard(scope, 'Dashboard', {
    dashboardName: named(settings, 'operations'),
    periodOverride: PeriodOverride.INHERIT,
    widgets: [
      [new TextWidget({ width: 24, height: 2, markdown: text(settings) })],
      [
        graph('Requests', [ofApi(settings, 'Count', 'Sum'), overAll(settings, 'requests')]),
        graph('Refused and failed', [ofApi(settings, '4XXError', 'Sum'), ofApi(settings, '5XXError', 'Sum')]),
        graph('How long an answer takes (ms)', [ofApi(settings, 'Latency', 'p50'), ofApi(settings, 'Latency', 'p99')]),
      ],
      [
        graph('Faults, over all functions', [overAll(settings, 'faults')]),
        graph(
          'How late the streams are (ms)',
          streams.map(({ name }) => ofLambda(settings, name, 'IteratorAge', 'Maximum')),
        ),
        graph(
          'Waiting in queues',
          queued.map(({ name }) => ofQueue(settings, name)),
        ),
      ],
      [
        graph(
          'Dead letters',
          withDeadLetters.map(({ name }) => ofQueue(settings, `${name}-dead-letters`)),
        ),
        graph(
          'How far behind',
          gauged.map(({ name, metric }) => ofHouse(settings, name, metric, 'Maximum')),
        ),
        graph(
          'Budgets that differ from their ledger',
          reactions
            .filter(({ differences }) => differences !== undefined)
            .map(({ name }) => ofHouse(settings, name, 'budgetDifferences', 'Sum')),
        ),
      ],
    ],
  });
}

const text = ({ stage }: Settings): string =>
  `**Voucherloket, ${stage}**: ${manifest.length + 1} functions, \`${authorizer.name}\` in front of them. ` +
  'What an alarm means and what to do: `docs/runbook.md`.';
