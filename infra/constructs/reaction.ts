import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { ReactionEntry } from '../../functions/manifest';
import type { House } from '../house';
import { alarmOnDifferences, alarmOnGauge } from './alarms';
import { deadLetterQueue } from './dead-letters';
import { addEventTrigger } from './event-trigger';
import { addSchedule } from './schedule-trigger';
import { ServiceFunction } from './service-function';
import { addStreamTrigger } from './stream-trigger';

/** A function that nobody waits for, with its triggers. What fails for good is kept: in S3 off the stream, else in a queue. */
export class Reaction extends Construct {
  constructor(scope: Construct, id: string, entry: ReactionEntry, house: House) {
    super(scope, id);
    const deadLetters = this.deadLettersOf(entry, house);
    const scheduled = entry.triggers.some(({ on }) => on === 'schedule');
    const target = new ServiceFunction(this, 'Service', {
      spec: entry,
      house,
      ...(scheduled && deadLetters ? { deadLetters } : {}),
    });
    if (entry.differences) {
      const spec = { name: entry.name, impact: entry.differences };
      alarmOnDifferences(target, target.lambda, spec, house);
    }
    for (const gauge of entry.gauges ?? []) alarmOnGauge(target, target.lambda, entry.name, gauge, house);
    for (const trigger of entry.triggers) {
      if (trigger.on === 'stream') addStreamTrigger(this, entry, trigger, { target, house });
      else if (!deadLetters) throw new Error(`${entry.name} has no dead-letter queue`);
      else if (trigger.on === 'schedule') addSchedule(this, entry, trigger, { target, deadLetters, house });
      else addEventTrigger(this, entry, trigger, { target, deadLetters, house });
    }
  }

  private deadLettersOf(entry: ReactionEntry, house: House): IQueue | undefined {
    return entry.triggers.every(({ on }) => on === 'stream') ? undefined : deadLetterQueue(this, entry.name, house);
  }
}
