import { isObject, type JsonObject, parseObject, stringAt } from '../json';

/** One call to the engine's stream interface. @throws Error whose name is the service's, such as `TrimmedDataAccessException` */
export type CallStreams = (action: string, input: JsonObject) => Promise<JsonObject>;

/** No engine on this machine checks a signature, but they look for one. */
const authorization =
  'AWS4-HMAC-SHA256 Credential=local/20260101/eu-central-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0';

/**
 * DynamoDB Streams in its own JSON, which is nearly that of a Lambda event already. The SDK would turn every record into
 * its classes and we would turn it back: measured, most of the work of the main thread in a crowd.
 */
export const streamsClient =
  (engineUrl: string): CallStreams =>
  async (action, input) => {
    const response = await fetch(engineUrl, {
      method: 'POST',
      headers: {
        authorization,
        'x-amz-date': '20260101T000000Z',
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `DynamoDBStreams_20120810.${action}`,
      },
      body: JSON.stringify(input),
    });
    const answer = parseObject(await response.text());
    if (response.ok && isObject(answer)) return answer;
    const error = new Error(
      stringAt(answer ?? {}, 'message') ?? stringAt(answer ?? {}, 'Message') ?? `${action} answered ${response.status}`,
    );
    error.name =
      stringAt(answer ?? {}, '__type')
        ?.split('#')
        .at(-1) ?? 'Error';
    throw error;
  };
