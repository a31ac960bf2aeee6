import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** An upload that was begun, with the headers its object will have. */
interface Upload {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly parts: Map<number, Buffer>;
}

/** Objects on their way in parts, in memory: a start knows nothing of the one before. */
export class Uploads {
  readonly #uploads = new Map<string, Upload>();

  /** @param path of the object, bucket included; an upload is of no other. */
  begin(path: string, headers: IncomingHttpHeaders): string {
    const id = randomUUID();
    this.#uploads.set(id, { path, headers, parts: new Map() });
    return id;
  }

  find(id: string, path: string): Upload | null {
    const upload = this.#uploads.get(id);
    return upload?.path === path ? upload : null;
  }

  end(id: string): void {
    this.#uploads.delete(id);
  }
}

/** Every part but the last. */
const leastBytes = 5 * 1024 * 1024;

/** The content of the parts that a caller names, or the code of what S3 has against them. */
export function putTogether({ parts }: Upload, named: string): Buffer | 'InvalidPart' | 'EntityTooSmall' {
  const numbers = [...named.matchAll(/<PartNumber>(\d+)<\/PartNumber>/g)].map(([, number]) => Number(number));
  const contents = numbers.map((number) => parts.get(number));
  const inOrder = numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? number));
  if (contents.length === 0 || !inOrder || contents.includes(undefined)) return 'InvalidPart';
  const whole = contents.filter((content) => content !== undefined);
  if (whole.slice(0, -1).some(({ length }) => length < leastBytes)) return 'EntityTooSmall';
  return Buffer.concat(whole);
}
