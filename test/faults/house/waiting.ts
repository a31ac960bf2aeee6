import { manifest, type ReactionEntry, type Trigger } from '../../../functions/manifest';
import type { Appeared } from '../table/stored';
import type { Message } from './platform';
import type { BusEntry } from './services';

const reactions = manifest.filter((entry): entry is ReactionEntry => entry.kind === 'reaction');
const triggersOf = <On extends Trigger['on']>(on: On) =>
  reactions.flatMap(({ name, triggers }) =>
    triggers.flatMap((trigger) =>
      trigger.on === on ? [{ name, trigger: trigger as Extract<Trigger, { on: On }> }] : [],
    ),
  );
export const streamTriggers = triggersOf('stream');
export const eventTriggers = triggersOf('events');
export const documentTriggers = triggersOf('documents');
export const feedbackTriggers = triggersOf('mail-feedback');

export interface KeptWaiting {
  readonly streams: ReadonlyMap<string, readonly Appeared[]>;
  readonly queues: ReadonlyMap<string, readonly Message[]>;
}

/** What waits in the stream and in queues, for each reaction that it is for. */
export class Waiting {
  readonly streams = new Map<string, Appeared[]>(streamTriggers.map(({ name }) => [name, []]));
  readonly queues = new Map<string, Message[]>(
    [...eventTriggers, ...documentTriggers, ...feedbackTriggers].map(({ name }) => [name, []]),
  );
  #messages = 0;

  get isEmpty(): boolean {
    return [...this.streams.values(), ...this.queues.values()].every((all) => all.length === 0);
  }

  appeared(one: Appeared): void {
    const kind = String(one.item.plain.kind);
    for (const { name, trigger } of streamTriggers) {
      if (trigger.itemKinds.includes(kind)) this.streams.get(name)?.push(one);
    }
  }

  told({ DetailType, Detail }: BusEntry): void {
    const detail: unknown = JSON.parse(Detail);
    for (const { name, trigger } of eventTriggers) {
      if (trigger.types.includes(DetailType)) this.enqueue(name, { 'detail-type': DetailType, detail });
    }
  }

  enqueue(reaction: string, body: object): void {
    this.#messages += 1;
    this.queues.get(reaction)?.push({ id: `message-${this.#messages}`, body: JSON.stringify(body), tries: 0 });
  }

  snapshot(): KeptWaiting {
    return {
      streams: new Map([...this.streams].map(([name, all]) => [name, [...all]])),
      queues: new Map([...this.queues].map(([name, all]) => [name, all.map((one) => ({ ...one }))])),
    };
  }

  restore({ streams, queues }: KeptWaiting): void {
    for (const [name, all] of streams) this.streams.set(name, [...all]);
    for (const [name, all] of queues) {
      const copies = all.map((one) => ({ ...one }));
      this.queues.set(name, copies);
    }
  }
}
