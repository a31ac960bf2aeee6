import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fileInventory, inventory } from '../../../domain/destruction/inventory';
import { keys } from '../../../functions/store/keys';

describe('the inventory of destruction', () => {
  it('says of every kind of item what becomes of it: a new key without a row fails here', () => {
    expect(Object.keys(inventory).sort()).toEqual(Object.keys(keys).sort());
  });

  it('names no builder that the table of architecture.md lacks', () => {
    const architecture = readFileSync('docs/architecture.md', 'utf8');
    for (const builder of Object.keys(inventory)) expect(architecture).toContain(`| \`${builder}\` |`);
  });

  it('gives a reason for each fate, and destroys what holds a person', () => {
    for (const { why } of [...Object.values(inventory), ...Object.values(fileInventory)])
      expect(why.length).toBeGreaterThan(5);
    for (const kind of [
      'person',
      'formerPerson',
      'youth',
      'account',
      'fact',
      'opened',
      'document',
      'youthCorrection',
    ]) {
      expect([kind, inventory[kind]?.fate]).toEqual([kind, 'destroyed']);
    }
  });
});
