import type { JsonObject } from '../../local/json';
import { kmsActions } from '../../local/services/kms';
import { fieldKey, keyResource, pseudonymKey } from '../kms-keys';
import type { Assumptions } from './assumptions';
import type { Service } from './network';

/** An event as it was handed to the bus. */
export interface BusEntry {
  readonly DetailType: string;
  readonly Detail: string;
}

export interface Beside {
  readonly published: (entry: BusEntry) => void;
  readonly mailed: () => void;
}

/** KMS with real keys (of the local system), and a bus and a mail service that take whatever they get. */
export function simulatedServices(assumptions: Assumptions, { published, mailed }: Beside): Map<string, Service> {
  const services = new Map<string, Service>();
  const keys = [keyResource(fieldKey, 'SYMMETRIC_DEFAULT'), keyResource(pseudonymKey, 'HMAC_256')];
  for (const [target, action] of kmsActions(keys, rootKey)) {
    const operation = target.split('.')[1] ?? target;
    const handle = (input: object) => action(input as JsonObject) as object;
    services.set(operation, { takesMs: assumptions.kmsMs, handle });
  }
  services.set('PutEvents', {
    takesMs: assumptions.eventsMs,
    handle(input) {
      const entries = input.Entries as readonly BusEntry[];
      for (const entry of entries) published(entry);
      return { FailedEntryCount: 0, Entries: entries.map((_, at) => ({ EventId: String(at) })) };
    },
  });
  services.set('SendEmail', {
    takesMs: assumptions.mailMs,
    handle() {
      mailed();
      return { MessageId: 'mail' };
    },
  });
  return services;
}

/** Pseudonyms follow from it, and from those which shard of the stream a thing comes by: the same in each run. */
const rootKey = Buffer.alloc(32, 'a root key of a simulation');
