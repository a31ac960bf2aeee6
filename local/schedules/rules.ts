import { z } from 'zod';
import { deadLettersOf, invokeScheduled } from '../bus/function-target';
import { parseObject } from '../json';
import type { Functions } from '../lambda/functions';
import type { Queues } from '../queues/queues';
import type { Resource } from '../template/model';
import { placeOf, readProperties } from '../template/properties';
import { parseSchedule } from './schedule';
import type { ScheduledRule } from './scheduler';

const ruleProperties = z.strictObject({
  Name: z.string().optional(),
  Description: z.unknown().optional(),
  EventBusName: z.literal('default').optional(),
  ScheduleExpression: z.string(),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Targets: z.array(
    z.strictObject({
      Id: z.string(),
      Arn: z.string(),
      Input: z.string().optional(),
      // For calls that never reach the function; on this machine they all do.
      DeadLetterConfig: z.unknown().optional(),
      RetryPolicy: z.unknown().optional(),
    }),
  ),
  Tags: z.unknown().optional(),
});

export interface ScheduledRulesOptions {
  readonly functions: Functions;
  readonly queues: Queues;
  /** Milliseconds from where rates count. */
  readonly anchor: number;
  readonly readableName: (name: string) => string;
}

/** Every rule of the template with a schedule. */
export const scheduledRules = (resources: readonly Resource[], options: ScheduledRulesOptions): ScheduledRule[] =>
  resources
    .filter(({ type, properties }) => type === 'AWS::Events::Rule' && properties.ScheduleExpression !== undefined)
    .flatMap((resource) => toRule(resource, resources, options));

const toRule = (
  resource: Resource,
  resources: readonly Resource[],
  { functions, queues, anchor, readableName }: ScheduledRulesOptions,
): ScheduledRule[] => {
  const properties = readProperties(resource, ruleProperties);
  if (properties.State === 'DISABLED') return [];
  const place = placeOf(resource);
  const targets = properties.Targets.map(({ Arn, Input }) => ({
    target: functions.find(Arn, place),
    input: Input === undefined ? null : parseObject(Input),
    deadLetters: deadLettersOf(
      resources.find(({ arn }) => arn === Arn),
      queues,
    ),
  }));
  return [
    {
      name: readableName(targets[0]?.target.name ?? resource.ref),
      arn: resource.arn,
      schedule: parseSchedule(properties.ScheduleExpression, anchor, place),
      async run(event) {
        await Promise.all(
          targets.map(({ target, input, deadLetters }) => invokeScheduled(target, input ?? event, deadLetters)),
        );
      },
    },
  ];
};
