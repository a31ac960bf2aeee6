import { z } from 'zod';
import type { Clock } from '../clock';
import type { DataFolder } from '../data-folder';
import { StartFailure } from '../failure';
import type { Resource } from '../template/model';
import { asNumber, placeOf, readProperties } from '../template/properties';
import { LocalQueue } from './queue';

const whole = z.preprocess(asNumber, z.number().int().nonnegative());
const queueProperties = z.object({
  VisibilityTimeout: whole.default(30),
  DelaySeconds: z.literal(0, 'delayed delivery is not run').optional(),
  FifoQueue: z.literal(false, 'FIFO queues are not run').optional(),
  RedrivePolicy: z.object({ deadLetterTargetArn: z.string(), maxReceiveCount: whole }).optional(),
});

export interface Queues {
  /** By ARN or by URL; null where there is none. */
  readonly find: (arnOrUrl: string) => LocalQueue | null;
  /** @throws StartFailure at `place` where there is none. */
  readonly require: (arn: string, place: string) => LocalQueue;
  readonly all: readonly LocalQueue[];
}

export const createQueues = (resources: readonly Resource[], folder: DataFolder, clock: Clock): Queues => {
  const queues = resources
    .filter(({ type }) => type === 'AWS::SQS::Queue')
    .map((resource) => {
      const properties = readProperties(resource, queueProperties);
      const redrive = properties.RedrivePolicy;
      const name = resource.arn.split(':').at(-1) ?? resource.logicalId;
      return new LocalQueue({
        name,
        arn: resource.arn,
        url: resource.ref,
        visibilityMs: properties.VisibilityTimeout * 1000,
        redrive:
          redrive === undefined
            ? null
            : {
                to: () => findOrFail(redrive.deadLetterTargetArn, placeOf(resource)),
                maxReceiveCount: redrive.maxReceiveCount,
              },
        file: folder.file(`queue-${name}.jsonl`),
        now: clock.now,
      });
    });
  const find = (arnOrUrl: string) => queues.find(({ arn, url }) => arnOrUrl === arn || arnOrUrl === url) ?? null;
  const findOrFail = (arn: string, place: string): LocalQueue => {
    const queue = find(arn);
    if (queue === null) throw new StartFailure(`${place} names the queue ${arn}, which is not there.`);
    return queue;
  };
  return { find, require: findOrFail, all: queues };
};
