import { DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentedLimits } from '../../bench/model/limits';
import { type ModelProxy, modelProxy } from '../../bench/model/proxy';
import { EngineLink } from '../../bench/simulation/engine-link';
import { dynoxide } from '../../local/engine/dynoxide';
import type { Engine } from '../../local/engine/engine';
import { tableShape } from '../store/table-shape';

const credentials = { accessKeyId: 'bench', secretAccessKey: 'bench' };
const clientOf = ({ url }: ModelProxy, maxAttempts: number) =>
  new DynamoDBClient({ endpoint: url, region: 'eu-west-1', credentials, maxAttempts });
const put = (pk: string, bytes = 10) =>
  new PutItemCommand({ TableName: 'proxied', Item: { pk: { S: pk }, sk: { S: '1' }, text: { S: 'x'.repeat(bytes) } } });

describe('the proxy', () => {
  let engine: Engine;
  const proxies: ModelProxy[] = [];
  const proxy = async (...options: Parameters<typeof modelProxy> extends [string, ...infer Rest] ? Rest : never) => {
    const made = await modelProxy(engine.url, ...options);
    proxies.push(made);
    return made;
  };
  beforeAll(async () => {
    engine = await dynoxide.start(null);
    const { StreamSpecification: _, ...table } = tableShape('proxied');
    const link = new EngineLink(engine.url);
    await link.ask('CreateTable', table);
    link.close();
  });
  afterAll(async () => {
    await Promise.all(proxies.map((one) => one.stop()));
    await engine.stop();
  });

  it('counts requests, units, items and bytes by operation', async () => {
    const counting = await proxy();
    const client = clientOf(counting, 1);
    await client.send(put('a', 1500));
    const values = { ':pk': { S: 'a' } };
    const query = { TableName: 'proxied', KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: values };
    expect((await client.send(new QueryCommand({ ...query, ConsistentRead: true }))).Count).toBe(1);
    client.destroy();
    const { operations, ...all } = counting.take();
    expect(all).toMatchObject({ requests: 2, writeUnits: 2, readUnits: 1, items: 2, refused: 0 });
    expect(operations.PutItem).toMatchObject({ requests: 1, writeUnits: 2 });
    expect(all.bytes).toBeGreaterThan(3000);
    expect(counting.take().requests).toBe(0);
  });

  it('imposes limits that the SDK takes for throttling and outlasts', async () => {
    const limited = await proxy({ limits: { ...documentedLimits, keyWriteUnits: 20, burstSeconds: 0.05 } });
    const client = clientOf(limited, 10);
    await Promise.all(Array.from({ length: 4 }, () => client.send(put('hot'))));
    client.destroy();
    const usage = limited.take();
    expect(usage.writeUnits).toBe(4);
    expect(usage.refused).toBeGreaterThan(0);
    expect(usage.requests).toBe(4 + usage.refused);
  });

  it('loses an answer of what was done, and refuses what was not', async () => {
    const faulty = await proxy();
    const client = clientOf(faulty, 1);
    const lost = faulty.faults.add({ operation: 'PutItem', nth: 1, fault: { kind: 'fails-after' } });
    faulty.faults.add({ operation: 'PutItem', nth: 2, fault: { kind: 'fails-before' } });
    await expect(client.send(put('lost'))).rejects.toThrow();
    await expect(client.send(put('refused'))).rejects.toThrow('Internal server error');
    expect(lost.met).toBe(1);
    const has = async (pk: string) => {
      const ExpressionAttributeValues = { ':pk': { S: pk } };
      const query = { TableName: 'proxied', KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues };
      return (await client.send(new QueryCommand(query))).Count;
    };
    expect([await has('lost'), await has('refused')]).toEqual([1, 0]);
    client.destroy();
  });
});
