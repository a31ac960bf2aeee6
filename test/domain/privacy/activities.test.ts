import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { activities } from '../../../domain/privacy/activities';

const register = readFileSync('docs/processing-activities.md', 'utf8');

describe('the register of processing activities', () => {
  it.each(Object.entries(activities))(
    'tells of %s what the code says',
    (id, { name, purpose, basis, data, recipients }) => {
      const row = register.split('\n').find((line) => line.startsWith(`| \`${id}\` |`)) ?? '';
      for (const told of [name.en, purpose.en, basis, data.en, recipients.en]) expect(row).toContain(told);
    },
  );

  it('has nothing that the code does not have', () => {
    const ids = [...register.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, id]) => id);
    expect(ids).toEqual(Object.keys(activities));
  });
});
