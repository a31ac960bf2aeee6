import { handler as notify } from '../../functions/reactions/notify';
import { handler as publishEvents } from '../../functions/reactions/publish-events';
import { context, type House } from './house';

/** As the manifest has them: records of the stream, and events of the queue, that come at once. */
const [perStream, perQueue] = [100, 10];

/** What is told after an operation and mailed about it, as rows of their own where there is any. */
export async function follow(house: House, operation: string): Promise<void> {
  const { Records } = house.streamed('event');
  if (Records.length === 0) return;
  await house.measure(`${operation}: events published`, Records.length, async () => {
    for (let start = 0; start < Records.length; start += perStream) {
      const answer = await publishEvents({ Records: Records.slice(start, start + perStream) }, context);
      if (answer.batchItemFailures.length > 0) throw new Error('an event was not published');
    }
  });
  const queued = house.queued().Records;
  if (queued.length === 0) return;
  await house.measure(`${operation}: mail`, queued.length, async () => {
    for (let start = 0; start < queued.length; start += perQueue) {
      const answer = await notify({ Records: queued.slice(start, start + perQueue) }, context);
      if (answer.batchItemFailures.length > 0) throw new Error('a mail was not sent');
    }
  });
}

/** Lets what was told be forgotten, where it is not what is measured. */
export function forget(house: House): void {
  house.streamed('event');
  house.queued();
}
