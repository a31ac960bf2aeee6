import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../journal';
import { isObject, type JsonObject, parseObject } from '../json';

/** What S3 says about an object in its headers. */
export interface ObjectInfo {
  readonly key: string;
  readonly etag: string;
  readonly sizeBytes: number;
  readonly contentType: string;
  readonly lastModified: string;
  /** `x-amz-meta-…` and the headers S3 gives back as they came. */
  readonly headers: Readonly<Record<string, string>>;
}

/** The objects of one bucket, as files: the content, and beside it what is known about it. */
export class Bucket {
  readonly name: string;
  readonly arn: string;
  readonly #folder: string;

  constructor(name: string, arn: string, parent: string) {
    this.name = name;
    this.arn = arn;
    this.#folder = join(parent, name);
    mkdirSync(this.#folder, { recursive: true });
  }

  put(
    key: string,
    content: Buffer,
    details: { contentType: string; headers: Record<string, string>; at: string },
  ): ObjectInfo {
    const info: ObjectInfo = {
      key,
      etag: createHash('md5').update(content).digest('hex'),
      sizeBytes: content.length,
      contentType: details.contentType,
      lastModified: details.at,
      headers: details.headers,
    };
    const path = this.#path(key);
    writeWhole(path, content);
    writeWhole(`${path}.json`, JSON.stringify(info));
    return info;
  }

  info(key: string): ObjectInfo | null {
    const file = `${this.#path(key)}.json`;
    if (!existsSync(file)) return null;
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isObject(value) ? toInfo(value) : null;
  }

  /** What is in it, by key. */
  list(): ObjectInfo[] {
    return readdirSync(this.#folder)
      .filter((file) => file.endsWith('.object.json'))
      .map((file) => parseObject(readFileSync(join(this.#folder, file), 'utf8')))
      .flatMap((value) => (value === null ? [] : [toInfo(value)]))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  content(key: string): Buffer {
    return readFileSync(this.#path(key));
  }

  delete(key: string): void {
    const path = this.#path(key);
    rmSync(`${path}.json`, { force: true });
    rmSync(path, { force: true });
  }

  /** A readable file name where the key makes one, else a digest of it. */
  #path(key: string): string {
    const name = encodeURIComponent(key);
    const short = name.length <= 200 && !name.startsWith('.') ? name : createHash('sha256').update(key).digest('hex');
    return join(this.#folder, `${short}.object`);
  }
}

const toInfo = (value: JsonObject): ObjectInfo => ({
  key: String(value.key),
  etag: String(value.etag),
  sizeBytes: Number(value.sizeBytes),
  contentType: String(value.contentType),
  lastModified: String(value.lastModified),
  headers: Object.fromEntries(
    Object.entries(isObject(value.headers) ? value.headers : {}).map(([k, v]) => [k, String(v)]),
  ),
});
