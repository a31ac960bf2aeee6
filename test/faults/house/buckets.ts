import { createHash } from 'node:crypto';
import type { ObjectInfo } from '../../../local/services/buckets';

interface Kept {
  readonly info: ObjectInfo;
  readonly content: Buffer;
}

/** A bucket of the local S3, in memory. */
export class MemoryBucket {
  readonly arn: string;
  readonly name: string;
  #objects = new Map<string, Kept>();

  constructor(name: string) {
    this.name = name;
    this.arn = `arn:aws:s3:::${name}`;
  }

  put(
    key: string,
    content: Buffer,
    { contentType, headers, at }: { contentType: string; headers: Record<string, string>; at: string },
  ): ObjectInfo {
    const etag = createHash('md5').update(content).digest('hex');
    const info = { key, etag, sizeBytes: content.length, contentType, lastModified: at, headers };
    this.#objects.set(key, { info, content });
    return info;
  }

  info(key: string): ObjectInfo | null {
    return this.#objects.get(key)?.info ?? null;
  }

  content(key: string): Buffer {
    return this.#objects.get(key)?.content ?? Buffer.alloc(0);
  }

  delete(key: string): void {
    this.#objects.delete(key);
  }

  keys(): string[] {
    return [...this.#objects.keys()].sort();
  }

  snapshot(): ReadonlyMap<string, Kept> {
    return new Map(this.#objects);
  }

  restore(objects: ReadonlyMap<string, Kept>): void {
    this.#objects = new Map(objects);
  }
}
