import { notifiedTypes } from '../../events/catalogue';
import { createClock } from '../../local/clock';
import type { JsonObject } from '../../local/json';
import { kmsActions } from '../../local/services/kms';
import { createMailBox } from '../../local/services/mail';
import { rootKey } from '../../local/services/root-key';
import { type JsonAction, listenForServices, type ServiceRequest } from '../../local/services/server';
import { fieldKey, keyResource, pseudonymKey } from '../kms-keys';

/** What the functions use beside the table, counted. */
export interface Services {
  readonly url: string;
  /** Events that are mailed, of those handed to the bus since the last call, as EventBridge hands them on. */
  takeEvents(): JsonObject[];
  /** Requests since the last call, by action. */
  take(): Record<string, number>;
  stop(): Promise<void>;
}

/** KMS with real keys, a bus that keeps what it is handed, and a mail service that takes all. */
export async function countedServices(): Promise<Services> {
  const server = await listenForServices();
  const events: JsonObject[] = [];
  let counts: Record<string, number> = {};
  const counted = (name: string) => {
    counts[name] = (counts[name] ?? 0) + 1;
  };
  const keys = [keyResource(fieldKey, 'SYMMETRIC_DEFAULT'), keyResource(pseudonymKey, 'HMAC_256')];
  const actions = new Map<string, JsonAction>([
    ...kmsActions(keys, rootKey(null)),
    ['AWSEvents.PutEvents', (input) => putEvents(input, events)],
  ]);
  const mail = createMailBox(null, createClock(0));
  server.serve({
    actions: new Map([...actions].map(([target, action]) => [target, counting(target, action, counted)])),
    rest: [
      (request: ServiceRequest) => {
        const sent = mail.handle(request);
        if (sent !== null) counted('SendEmail');
        return sent;
      },
    ],
    onUnknown: () => {},
  });
  return {
    url: server.url,
    takeEvents() {
      return events.splice(0);
    },
    take() {
      const taken = counts;
      counts = {};
      return taken;
    },
    stop: server.stop,
  };
}

const counting =
  (target: string, action: JsonAction, counted: (name: string) => void): JsonAction =>
  (input) => {
    counted(target.split('.')[1] ?? target);
    return action(input);
  };

function putEvents(input: JsonObject, events: JsonObject[]): JsonObject {
  const entries = input.Entries as JsonObject[];
  for (const { DetailType, Detail } of entries) {
    if (!(notifiedTypes as readonly unknown[]).includes(DetailType)) continue;
    events.push({ 'detail-type': DetailType ?? '', detail: JSON.parse(String(Detail)) as JsonObject });
  }
  return { FailedEntryCount: 0, Entries: entries.map((_, at) => ({ EventId: String(at) })) };
}
