import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { exportTable, onlyTable } from '../../audit/export-table';
import { type Place, placeOf, s3At, tableAt } from '../aws';
import { importTable } from './items';
import { type Listed, listObjects, lostSince } from './objects';
import { rehearse } from './rehearse';

const usage = `npm run backup -- export <folder> [--table <name>] [--bucket <name>]… [--local]
npm run backup -- import <folder> --table <name of an empty table> [--local]
npm run backup -- objects <folder> [--local]      which of the objects listed then are not there now
npm run backup -- rehearse [--table <name>] [--local]`;

interface Given {
  readonly place: Place;
  readonly folder: string | undefined;
  readonly table: string | undefined;
  readonly buckets: readonly string[];
}

type Command = (given: Given) => Promise<number>;

const wanted = (value: string | undefined): string => {
  if (value === undefined) throw new Error(usage);
  return value;
};

const listFile = (folder: string) => join(folder, 'objects.list');

const commands: Readonly<Record<string, Command>> = {
  async export({ place, folder, table, buckets }) {
    const to = wanted(folder);
    mkdirSync(to, { recursive: true });
    const client = tableAt(place);
    const file = await exportTable(client, table ?? (await onlyTable(client)), to);
    const objects = await listObjects(s3At(place), buckets);
    writeFileSync(listFile(to), JSON.stringify(objects, null, 1));
    console.log(`${file}, and a list of ${objects.length} objects: they hold what the table holds, keep them as safe`);
    return 0;
  },
  async import({ place, folder, table }) {
    const count = await importTable(tableAt(place), wanted(table), wanted(folder));
    console.log(`${count} items`);
    return 0;
  },
  async objects({ place, folder }) {
    const before = JSON.parse(readFileSync(listFile(wanted(folder)), 'utf8')) as Listed[];
    const buckets = [...new Set(before.map(({ bucket }) => bucket))];
    const lost = lostSince(before, await listObjects(s3At(place), buckets));
    for (const { bucket, key } of lost) console.log(`not there, or another: ${bucket}/${key}`);
    console.log(`${lost.length} of ${before.length} objects are lost`);
    return lost.length === 0 ? 0 : 1;
  },
  async rehearse({ place, table }) {
    const client = tableAt(place);
    const { before, after } = await rehearse(client, table ?? (await onlyTable(client)));
    const equal = JSON.stringify(before) === JSON.stringify(after);
    console.log(before.report);
    console.log(`${before.fingerprint.items} items went out, ${after.fingerprint.items} came back`);
    console.log(equal ? 'The same: every item, and every line of the audit.' : `DIFFERENT:\n${after.report}`);
    return equal ? 0 : 1;
  },
};

/** Takes a copy, brings it back, and tries both (docs/runbook.md, "Backup and restore"). */
async function main(given: string[]): Promise<number> {
  const options = {
    table: { type: 'string' },
    bucket: { type: 'string', multiple: true },
    local: { type: 'boolean' },
  } as const;
  const { values, positionals } = parseArgs({ args: given, options, allowPositionals: true });
  const [name = '', folder, ...more] = positionals;
  const command = commands[name];
  if (command === undefined || more.length > 0) throw new Error(usage);
  const place = placeOf(process.env, values.local ?? false);
  return command({ place, folder, table: values.table, buckets: values.bucket ?? [] });
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
