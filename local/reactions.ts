import { Bus, type Target } from './bus/bus';
import { deadLettersOf, functionTarget } from './bus/function-target';
import { StartFailure } from './failure';
import { stringAt } from './json';
import type { Functions } from './lambda/functions';
import type { Consumer } from './queues/consumer';
import { consumeForFunction } from './queues/mapping';
import { followStream, type StreamSurroundings } from './streams/mapping';
import type { Poller } from './streams/poller';
import type { Resource } from './template/model';
import { placeOf } from './template/properties';

export interface Reactions {
  readonly bus: Bus;
  readonly pollers: readonly Poller[];
  readonly consumers: readonly Consumer[];
}

export interface ReactionsOptions extends StreamSurroundings {
  readonly functions: Functions;
  /** The engine's own name of each table's stream, by the ARN the template has for it. */
  readonly streams: ReadonlyMap<string, string>;
}

/** All that happens without anybody waiting for it: the bus, the readers of queues, the followers of streams. */
export const createReactions = (resources: readonly Resource[], options: ReactionsOptions): Reactions => {
  const consumers: Consumer[] = [];
  const bus = createBus(resources, options, consumers);
  const pollers: Poller[] = [];
  for (const resource of resources.filter(({ type }) => type === 'AWS::Lambda::EventSourceMapping')) {
    const place = placeOf(resource);
    const source = stringAt(resource.properties, 'EventSourceArn') ?? '';
    const target = options.functions.find(stringAt(resource.properties, 'FunctionName') ?? '', place);
    const streamArn = options.streams.get(source);
    const queue = options.queues.find(source);
    if (streamArn !== undefined) pollers.push(followStream(resource, streamArn, target, options));
    else if (queue !== null) consumers.push(consumeForFunction(resource, queue, target, options));
    else throw new StartFailure(`${place} listens to ${source}, which is no stream or queue here.`);
  }
  return { bus, pollers, consumers };
};

const createBus = (resources: readonly Resource[], options: ReactionsOptions, consumers: Consumer[]): Bus => {
  const { clock, surroundings, folder, queues, functions } = options;
  const byFunction = new Map<string, Target>();
  const targetFor = (arn: string, place: string): Target => {
    const queue = queues.find(arn);
    if (queue !== null) return (event) => void queue.send(JSON.stringify(event));
    const known = byFunction.get(arn);
    if (known !== undefined) return known;
    const resource = resources.find((each) => each.arn === arn);
    const deadLetters = deadLettersOf(resource, queues);
    const target = functions.find(arn, place);
    const { deliver, consumer } = functionTarget({ target, deadLetters, folder, now: clock.now });
    consumers.push(consumer);
    byFunction.set(arn, deliver);
    return deliver;
  };
  return new Bus(resources, { clock, surroundings, file: folder.file('events.jsonl'), targetFor });
};
