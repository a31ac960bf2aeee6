import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventNames, eventType, notifiedTypes } from '../events/catalogue';
import { authorizer, manifest, preToken } from '../functions/manifest';
import { problems } from '../functions/runtime/problem';
import { keys } from '../functions/store/keys';
import { files, read, root } from './house';

const pages = files.filter((file) => /^(README|CONTRIBUTING|SECURITY)\.md$|^docs\/.*\.md$/.test(file));
const records = pages.filter((file) => /^docs\/adr\/\d{4}-/.test(file));

/** What is no code: links and paths are looked for there. */
const prose = (page: string): string => read(page).replace(/^```[\s\S]*?^```$/gm, '');

/** Cells of the table rows whose first cell is one word in code; of one section, or of the whole page. */
function rows(page: string, section?: string): string[][] {
  const text =
    section === undefined
      ? read(page)
      : (read(page)
          .split(/^## /m)
          .find((one) => one.startsWith(section)) ?? '');
  return text
    .split('\n')
    .filter((line) => /^\| `[^`]+` \|/.test(line))
    .map((line) => line.slice(2, -2).split(' | '));
}

const word = (cell: string | undefined): string => (cell ?? '').replaceAll('`', '');

/** Headings as the fragments by which pages link to them. */
const fragments = (page: string): string[] =>
  [...prose(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );

/** What a relative link of a page leads to: nothing, or what is wrong with it. */
function brokenLink(page: string, target: string): string[] {
  const [path = '', fragment] = target.split('#');
  const file = path === '' ? page : normalize(join(dirname(page), path));
  if (!existsSync(join(root, file))) return [`${page}: ${target}`];
  return fragment === undefined || fragments(file).includes(fragment) ? [] : [`${page}: ${target}`];
}

describe('the documents keep step with the code', () => {
  it('finds documents at all', () => {
    expect(pages).toContain('docs/architecture.md');
    expect(records.length).toBeGreaterThan(10);
  });

  it('tells in the runbook what users notice of every function, as its alarm does', () => {
    const told = rows('docs/runbook.md', 'Functions').map(([name, impact]) => [word(name), impact]);
    const functions = [...manifest, authorizer, preToken].map(({ name, errorImpact }) => [name, errorImpact]);
    expect(told.sort()).toEqual(functions.sort());
  });

  it('lists every problem with its status, meaning and way out', () => {
    const listed = rows('docs/errors.md').map(([code, status, ...rest]) => [word(code), Number(status), ...rest]);
    const known = Object.entries(problems).map(([code, { status, title, wayOut }]) => [code, status, title, wayOut]);
    expect(listed.sort()).toEqual(known.sort());
  });

  it('lists every event, and which of them are mailed', () => {
    const listed = rows('docs/events.md');
    expect(listed.map(([type]) => word(type)).sort()).toEqual(eventNames.map(eventType).sort());
    const mailed = listed
      .filter((cells) => ['yes', 'to the office'].includes(cells[3]?.trim() ?? ''))
      .map(([type]) => word(type));
    expect(mailed.sort()).toEqual([...notifiedTypes].sort());
  });

  it('lists every kind of item of the table', () => {
    const listed = rows('docs/architecture.md', 'The table').map(([builder]) => word(builder));
    expect(listed.sort()).toEqual(Object.keys(keys).sort());
  });

  it('keeps decisions short, whole and in the index', () => {
    const index = read('docs/adr/README.md');
    for (const record of records) {
      const text = read(record);
      expect(text.trimEnd().split('\n').length, record).toBeLessThanOrEqual(40);
      expect(text.match(/^## .*$/gm), record).toEqual(['## Context', '## Decision', '## Consequences']);
      const [, title = 'no title'] = /^# (.*)$/m.exec(text) ?? [];
      expect(index).toContain(`[${title}](${record.slice('docs/adr/'.length)})`);
    }
  });

  it('has no relative link that leads nowhere', () => {
    const broken = pages.flatMap((page) =>
      [...prose(page).matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].flatMap(([, to = '']) => brokenLink(page, to)),
    );
    expect(broken).toEqual([]);
  });

  it('names no file or folder that is not there', () => {
    const path = /`((?:domain|events|functions|infra|local|operations|test|docs)\/[\w./-]*)`/g;
    const gone = pages.flatMap((page) =>
      [...prose(page).matchAll(path)].flatMap(([, name = '']) =>
        existsSync(join(root, name)) ? [] : [`${page}: ${name}`],
      ),
    );
    expect(gone).toEqual([]);
  });
});
