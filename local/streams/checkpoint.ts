import { readJsonFile } from '../data-folder';
import { corruptFile, writeWhole } from '../journal';
import { isObject } from '../json';

/** Up to where each shard of a stream has been worked off, kept on disk so that a kill repeats little and loses nothing. */
export interface Checkpoints {
  /** Sequence number of the last record done with, or null: begin at the oldest. */
  readonly get: (shardId: string) => string | null;
  readonly set: (shardId: string, sequenceNumber: string) => void;
  /** Writes what has changed since the last time. */
  readonly save: () => void;
}

/** @param streamArn a checkpoint of another stream, of a table since made anew, does not count */
export const openCheckpoints = (file: string | null, streamArn: string): Checkpoints => {
  const shards = new Map(file === null ? [] : readCheckpoints(file, streamArn));
  let changed = false;
  return {
    get: (shardId) => shards.get(shardId) ?? null,
    set(shardId, sequenceNumber) {
      changed ||= shards.get(shardId) !== sequenceNumber;
      shards.set(shardId, sequenceNumber);
    },
    save() {
      if (file !== null && changed) writeWhole(file, JSON.stringify({ streamArn, shards: Object.fromEntries(shards) }));
      changed = false;
    },
  };
};

const readCheckpoints = (file: string, streamArn: string): [string, string][] => {
  const kept = readJsonFile(file);
  if (kept === null) return [];
  if (!isObject(kept) || !isObject(kept.shards)) throw corruptFile(file, 'there are no checkpoints');
  if (kept.streamArn !== streamArn) return [];
  return Object.entries(kept.shards).map(([shardId, sequenceNumber]) => [shardId, String(sequenceNumber)]);
};
