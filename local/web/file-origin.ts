import { readFile } from 'node:fs/promises';
import { headerOf, type Incoming } from '../gateway/events';
import type { Answer } from '../gateway/gateway-responses';
import { compressed, type Encoding, encodingFor } from './compress';
import type { StoredFile } from './files';

type Headers = readonly (readonly [string, string])[];

/** Answers out of a bucket's files, as S3 does and CloudFront compresses it. */
export class FileOrigin {
  readonly #files: ReadonlyMap<string, StoredFile>;
  readonly #compress: boolean;
  /** Content as sent, by encoding and path: the files do not change while they are served. */
  readonly #ready = new Map<string, Promise<Buffer>>();

  constructor(files: ReadonlyMap<string, StoredFile>, compress: boolean) {
    this.#files = files;
    this.#compress = compress;
  }

  /** @param path as it is after the functions at the edge, still encoded */
  async answer(path: string, request: Incoming): Promise<Answer> {
    const file = this.#files.get(keyOf(path));
    if (file === undefined) return notFound;
    const content = await this.#content(file, null);
    const accepted = headerOf(request, 'accept-encoding') ?? '';
    const encoding = this.#compress ? encodingFor(accepted, file.contentType, content.length) : null;
    const etag = encoding === null ? file.etag : `W/${file.etag}`;
    const headers: Headers = [
      ['ETag', etag],
      ...(file.cacheControl === undefined ? [] : [['Cache-Control', file.cacheControl] as const]),
      ...(this.#compress ? [['Vary', 'Accept-Encoding'] as const] : []),
    ];
    if (isKnown(headerOf(request, 'if-none-match') ?? '', file.etag)) return { statusCode: 304, headers, body: '' };
    const body = encoding === null ? content : await this.#content(file, encoding);
    const shape: Headers = [
      ['Content-Type', file.contentType],
      ['Content-Length', String(body.length)],
      ...(encoding === null ? [] : [['Content-Encoding', encoding] as const]),
    ];
    return { statusCode: 200, headers: [...shape, ...headers], body };
  }

  #content(file: StoredFile, encoding: Encoding | null): Promise<Buffer> {
    const name = `${encoding} ${file.path}`;
    const known = this.#ready.get(name);
    if (known !== undefined) return known;
    const made =
      encoding === null ? readFile(file.path) : this.#content(file, null).then((it) => compressed(it, encoding));
    this.#ready.set(name, made);
    return made;
  }
}

const keyOf = (path: string): string => {
  try {
    return decodeURIComponent(path.slice(1));
  } catch {
    return path;
  }
};

/** The weak comparison of RFC 9110, section 13.1.2. */
const isKnown = (given: string, etag: string): boolean =>
  given.split(',').some((one) => ['*', etag].includes(one.trim().replace(/^W\//, '')));

const notFound: Answer = {
  statusCode: 404,
  headers: [['Content-Type', 'application/xml']],
  body: '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message></Error>',
};
