import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Clock, formatSeconds } from '../clock';
import { type Journal, openJournal } from '../journal';
import { type Json, type JsonObject, parseObject } from '../json';
import { compilePattern, type Matcher } from '../patterns/compile';
import type { Resource, Surroundings } from '../template/model';
import { placeOf, readProperties } from '../template/properties';

/** Takes an event for one target. When it returns, the event is safe. */
export type Target = (event: JsonObject) => void;

const ruleProperties = z.strictObject({
  Name: z.string().optional(),
  Description: z.unknown().optional(),
  EventBusName: z.string().default('default'),
  EventPattern: z.json(),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Targets: z.array(
    z.strictObject({
      Id: z.string(),
      Arn: z.string(),
      // A queue of this machine always takes what is sent to it: there is nothing to retry.
      DeadLetterConfig: z.unknown().optional(),
      RetryPolicy: z.unknown().optional(),
      Input: z.string().optional(),
    }),
  ),
  RoleArn: z.unknown().optional(),
  Tags: z.unknown().optional(),
});

interface Rule {
  readonly busName: string;
  readonly matches: Matcher;
  readonly targets: readonly Target[];
}

export interface Entry {
  readonly busName: string;
  readonly source: string;
  readonly detailType: string;
  readonly detail: JsonObject;
  readonly resources: readonly string[];
  /** Milliseconds; null: now. */
  readonly time: number | null;
}

export interface BusOptions {
  readonly clock: Clock;
  readonly surroundings: Surroundings;
  /** Where published events are kept for whoever asks; null: in memory. */
  readonly file: string | null;
  readonly targetFor: (arn: string, place: string) => Target;
}

/** The event buses of the template with their rules. */
export class Bus {
  readonly #options: BusOptions;
  readonly #busNames: ReadonlySet<string>;
  readonly #rules: readonly Rule[];
  readonly #journal: Journal;
  readonly #published: JsonObject[];

  constructor(resources: readonly Resource[], options: BusOptions) {
    this.#options = options;
    const buses = resources.filter(({ type }) => type === 'AWS::Events::EventBus');
    this.#busNames = new Set(['default', ...buses.map(({ ref }) => ref)]);
    this.#rules = resources
      .filter(({ type, properties }) => type === 'AWS::Events::Rule' && properties.EventPattern !== undefined)
      .flatMap((resource) => toRule(resource, options));
    const { journal, entries } = openJournal(options.file);
    this.#journal = journal;
    this.#published = entries;
  }

  /** Every event published so far, oldest first. */
  get published(): readonly JsonObject[] {
    return this.#published;
  }

  has(busName: string): boolean {
    return this.#busNames.has(busName);
  }

  /** Publishes one event: when it returns, every target has it for good. Answers the event's id. */
  publish(entry: Entry): string {
    const event = this.#eventOf(entry);
    this.#journal.append(event);
    this.#published.push(event);
    this.#hand(entry, event);
    return String(event.id);
  }

  /** As `publish`, for what AWS itself tells: nobody here published it, so it is not listed. */
  deliver(entry: Entry): void {
    this.#hand(entry, this.#eventOf(entry));
  }

  #eventOf(entry: Entry): JsonObject {
    const { region, account } = this.#options.surroundings;
    return {
      version: '0',
      id: randomUUID(),
      'detail-type': entry.detailType,
      source: entry.source,
      account,
      time: formatSeconds(entry.time ?? this.#options.clock.now()),
      region,
      resources: entry.resources,
      detail: entry.detail,
    };
  }

  #hand(entry: Entry, event: JsonObject): void {
    const rules = this.#rules.filter(({ busName, matches }) => busName === entry.busName && matches(event));
    for (const target of rules.flatMap(({ targets }) => targets)) target(event);
  }
}

const toRule = (resource: Resource, options: BusOptions): Rule[] => {
  const properties = readProperties(resource, ruleProperties);
  if (properties.State === 'DISABLED') return [];
  const place = placeOf(resource);
  return [
    {
      busName: properties.EventBusName.split('/').at(-1) ?? 'default',
      matches: compilePattern(properties.EventPattern as Json, place),
      targets: properties.Targets.map((target): Target => {
        const deliver = options.targetFor(target.Arn, place);
        const input = target.Input === undefined ? null : parseObject(target.Input);
        return (event) => deliver(input ?? event);
      }),
    },
  ];
};
