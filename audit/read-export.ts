import { createReadStream, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { unmarshall } from '@aws-sdk/util-dynamodb';

export type Item = Readonly<Record<string, unknown>>;

/** One line of an export: an item, or why it is none. */
export type Line = { readonly item: Item } | { readonly problem: string };

/** The data files of an export: DynamoDB's own to S3 in DynamoDB JSON, with its manifests left out, or one such file. */
export function dataFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => {
      const inside = join(path, name);
      if (statSync(inside).isDirectory()) return dataFiles(inside);
      return /\.json(\.gz)?$/.test(name) && !basename(name).startsWith('manifest') ? [inside] : [];
    });
}

/** The items of a file of lines `{"Item": {…}}`, one after the other, however many there are. */
export async function* readLines(file: string): AsyncGenerator<Line, void, void> {
  const stream = createReadStream(file);
  const unpacked = file.endsWith('.gz') ? createGunzip() : null;
  if (unpacked !== null) stream.on('error', (error) => unpacked.destroy(error)).pipe(unpacked);
  let number = 0;
  for await (const text of createInterface({ input: unpacked ?? stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (text.trim() === '') continue;
    yield parsed(text, `${basename(file)}:${number}`);
  }
}

function parsed(text: string, where: string): Line {
  try {
    const line = JSON.parse(text) as { Item?: Parameters<typeof unmarshall>[0] };
    if (line.Item === undefined) return { problem: `${where} holds no "Item": only a full export can be audited` };
    return { item: unmarshall(line.Item) };
  } catch (error) {
    return { problem: `${where} cannot be read: ${error instanceof Error ? error.message : String(error)}` };
  }
}
