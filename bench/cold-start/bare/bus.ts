import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';

const bus = new EventBridgeClient();

/** One event put on the bus. */
export async function handler() {
  const entry = { EventBusName: process.env.BUS_NAME, Source: 'bare', DetailType: 'bare', Detail: '{}' };
  const { FailedEntryCount } = await bus.send(new PutEventsCommand({ Entries: [entry] }));
  return { batchItemFailures: Array.from({ length: FailedEntryCount ?? 0 }, () => ({ itemIdentifier: '1' })) };
}
