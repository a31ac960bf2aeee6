import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type Shard,
} from '@aws-sdk/client-dynamodb-streams';
import type { Checkpoints } from './checkpoint';
import { type StreamRecord, toStreamRecord } from './records';

export interface ShardRead {
  readonly shardId: string;
  readonly records: readonly StreamRecord[];
}

/** Most records of one read, the limit of DynamoDB Streams. */
const mostRecords = 1000;

/** Reads a stream on from its checkpoints, parents before children. */
export class ShardReader {
  readonly #client: DynamoDBStreamsClient;
  readonly #streamArn: string;
  /** The stream's ARN as the template has it, for the events. */
  readonly #eventArn: string;
  readonly #region: string;
  readonly #checkpoints: Checkpoints;
  #shards: Shard[] = [];
  readonly #iterators = new Map<string, string>();
  readonly #finished = new Set<string>();

  constructor(options: {
    client: DynamoDBStreamsClient;
    streamArn: string;
    eventArn: string;
    region: string;
    checkpoints: Checkpoints;
  }) {
    this.#client = options.client;
    this.#streamArn = options.streamArn;
    this.#eventArn = options.eventArn;
    this.#region = options.region;
    this.#checkpoints = options.checkpoints;
  }

  /** What has come since the last read, per shard. After an error the next read begins at the checkpoints again. */
  async read(): Promise<ShardRead[]> {
    try {
      if (this.#open().length === 0) this.#shards = await this.#describe();
      const reads: ShardRead[] = [];
      for (const shardId of this.#open()) reads.push({ shardId, records: await this.#readShard(shardId) });
      return reads.filter(({ records }) => records.length > 0);
    } catch (error) {
      this.rewind();
      throw error;
    }
  }

  /** Forgets how far it has read; only what has a checkpoint counts. */
  rewind(): void {
    this.#iterators.clear();
    this.#shards = [];
  }

  #open(): string[] {
    const ids = new Set(this.#shards.map(({ ShardId }) => ShardId));
    return this.#shards.flatMap(({ ShardId: id, ParentShardId: parent }) => {
      if (id === undefined || this.#finished.has(id)) return [];
      const parentDone = parent === undefined || !ids.has(parent) || this.#finished.has(parent);
      return parentDone ? [id] : [];
    });
  }

  async #describe(): Promise<Shard[]> {
    const shards: Shard[] = [];
    let from: string | undefined;
    do {
      const command = new DescribeStreamCommand({ StreamArn: this.#streamArn, ExclusiveStartShardId: from });
      const { StreamDescription: page } = await this.#client.send(command);
      shards.push(...(page?.Shards ?? []));
      from = page?.LastEvaluatedShardId;
    } while (from !== undefined);
    return shards;
  }

  async #readShard(shardId: string): Promise<StreamRecord[]> {
    const iterator = this.#iterators.get(shardId) ?? (await this.#iteratorAt(shardId));
    if (iterator === undefined) return [];
    const page = await this.#client.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: mostRecords }));
    if (page.NextShardIterator === undefined) {
      this.#finished.add(shardId);
      this.#iterators.delete(shardId);
    } else this.#iterators.set(shardId, page.NextShardIterator);
    return (page.Records ?? []).map((record) => toStreamRecord(record, this.#eventArn, this.#region));
  }

  async #iteratorAt(shardId: string): Promise<string | undefined> {
    const after = this.#checkpoints.get(shardId);
    const place = { StreamArn: this.#streamArn, ShardId: shardId };
    const oldest = new GetShardIteratorCommand({ ...place, ShardIteratorType: 'TRIM_HORIZON' });
    if (after === null) return (await this.#client.send(oldest)).ShardIterator;
    const next = { ...place, ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after } as const;
    try {
      return (await this.#client.send(new GetShardIteratorCommand(next))).ShardIterator;
    } catch (error) {
      // The record has left the stream, which keeps a day: whatever came after it begins at the oldest.
      if (error instanceof Error && error.name === 'TrimmedDataAccessException') {
        return (await this.#client.send(oldest)).ShardIterator;
      }
      throw error;
    }
  }
}
