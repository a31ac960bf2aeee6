import { isObject, type Json, stringAt } from '../json';
import type { Checkpoints } from './checkpoint';
import type { CallStreams } from './client';
import { type StreamRecord, toStreamRecord } from './records';

interface Shard {
  readonly id: string;
  readonly parent: string | undefined;
}

export interface ShardRead {
  readonly shardId: string;
  readonly records: readonly StreamRecord[];
}

/** Most records of one read, the limit of DynamoDB Streams. */
const mostRecords = 1000;

/** Reads a stream on from its checkpoints, parents before children. */
export class ShardReader {
  readonly #call: CallStreams;
  readonly #streamArn: string;
  /** The stream's ARN as the template has it, for the events. */
  readonly #eventArn: string;
  readonly #region: string;
  readonly #checkpoints: Checkpoints;
  #shards: Shard[] = [];
  readonly #iterators = new Map<string, string>();
  readonly #finished = new Set<string>();

  constructor(options: {
    call: CallStreams;
    streamArn: string;
    eventArn: string;
    region: string;
    checkpoints: Checkpoints;
  }) {
    this.#call = options.call;
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
    const ids = new Set(this.#shards.map(({ id }) => id));
    return this.#shards.flatMap(({ id, parent }) => {
      if (this.#finished.has(id)) return [];
      const parentDone = parent === undefined || !ids.has(parent) || this.#finished.has(parent);
      return parentDone ? [id] : [];
    });
  }

  async #describe(): Promise<Shard[]> {
    const shards: Shard[] = [];
    let from: string | undefined;
    do {
      const input = { StreamArn: this.#streamArn, ...(from === undefined ? {} : { ExclusiveStartShardId: from }) };
      const { StreamDescription: page } = await this.#call('DescribeStream', input);
      if (!isObject(page) || !Array.isArray(page.Shards)) throw new Error('the stream cannot be described');
      shards.push(...page.Shards.map(toShard));
      from = stringAt(page, 'LastEvaluatedShardId');
    } while (from !== undefined);
    return shards;
  }

  async #readShard(shardId: string): Promise<StreamRecord[]> {
    const iterator = this.#iterators.get(shardId) ?? (await this.#iteratorAt(shardId));
    if (iterator === undefined) return [];
    const page = await this.#call('GetRecords', { ShardIterator: iterator, Limit: mostRecords });
    const next = stringAt(page, 'NextShardIterator');
    if (next === undefined) {
      this.#finished.add(shardId);
      this.#iterators.delete(shardId);
    } else this.#iterators.set(shardId, next);
    const records: readonly Json[] = Array.isArray(page.Records) ? page.Records : [];
    return records.map((record) => toStreamRecord(record, this.#eventArn, this.#region));
  }

  async #iteratorAt(shardId: string): Promise<string | undefined> {
    const after = this.#checkpoints.get(shardId);
    const place = { StreamArn: this.#streamArn, ShardId: shardId };
    const iterator = async (from: Readonly<Record<string, string>>) =>
      stringAt(await this.#call('GetShardIterator', { ...place, ...from }), 'ShardIterator');
    const oldest = { ShardIteratorType: 'TRIM_HORIZON' };
    if (after === null) return iterator(oldest);
    try {
      return await iterator({ ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after });
    } catch (error) {
      // The record has left the stream, which keeps a day: whatever came after it begins at the oldest.
      if (error instanceof Error && error.name === 'TrimmedDataAccessException') return iterator(oldest);
      throw error;
    }
  }
}

const toShard = (shard: Json): Shard => {
  const given = isObject(shard) ? shard : {};
  return { id: stringAt(given, 'ShardId') ?? '', parent: stringAt(given, 'ParentShardId') };
};
