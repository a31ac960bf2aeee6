import type { Bus, Entry } from '../bus/bus';
import { messageOf } from '../failure';
import { isObject, type Json, type JsonObject, parseObject, stringAt } from '../json';
import { type JsonAction, ServiceError } from './server';

/** EventBridge takes at most so many entries in one call. */
const mostEntries = 10;

/** `PutEvents`: an entry that cannot be taken is told apart, the others go on, as in AWS. */
export const eventBridgeActions = (bus: Bus): Map<string, JsonAction> =>
  new Map([
    [
      'AWSEvents.PutEvents',
      (input) => {
        const entries = Array.isArray(input.Entries) ? input.Entries : [];
        if (entries.length === 0 || entries.length > mostEntries) {
          throw new ServiceError('ValidationException', `PutEvents takes 1 to ${mostEntries} entries`);
        }
        const results: JsonObject[] = entries.map((entry: Json) => put(bus, entry));
        return {
          Entries: results,
          FailedEntryCount: results.filter(({ ErrorCode }) => ErrorCode !== undefined).length,
        };
      },
    ],
  ]);

const put = (bus: Bus, given: Json): JsonObject => {
  try {
    const entry = readEntry(bus, isObject(given) ? given : {});
    return 'ErrorCode' in entry ? entry : { EventId: bus.publish(entry) };
  } catch (error) {
    return { ErrorCode: 'InternalFailure', ErrorMessage: messageOf(error) };
  }
};

const readEntry = (bus: Bus, given: JsonObject): Entry | { ErrorCode: string; ErrorMessage: string } => {
  const source = stringAt(given, 'Source');
  const detailType = stringAt(given, 'DetailType');
  const detail = parseObject(stringAt(given, 'Detail') ?? '');
  if (source === undefined || detailType === undefined) {
    return { ErrorCode: 'InvalidArgument', ErrorMessage: 'Source and DetailType are needed' };
  }
  if (detail === null) return { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' };
  const busName = (stringAt(given, 'EventBusName') ?? 'default').split('/').at(-1) ?? 'default';
  if (!bus.has(busName)) return { ErrorCode: 'ResourceNotFound', ErrorMessage: `There is no bus ${busName}` };
  const time = typeof given.Time === 'number' ? given.Time * 1000 : null;
  const resources = Array.isArray(given.Resources) ? given.Resources.map(String) : [];
  return { busName, source, detailType, detail, resources, time };
};
