import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audit } from '../../audit/audit';
import { clientFor, exportTable, onlyTable } from '../../audit/export-table';
import { type Line, readLines } from '../../audit/read-export';
import { idOf } from '../domain/fixtures';
import { type FakeKms, startKms } from '../functions/fake-kms';
import { people, written } from './case-world';
import { engines, useEngine } from './engine';
import { allocateAll, budget, publish } from './office';
import * as world from './procedures-world';

const { done, grants, handles, objects, rejects, revokes } = world;
const { officer, colleague } = people;
/** Room for one award. */
const scheme = world.schemeOf('audited-overshoot', [10_000], { amountCents: 150_000, awards: 1 });

let kms: FakeKms | undefined;
beforeAll(async () => {
  kms = await startKms();
});
afterAll(() => kms?.close());

const apply = async (nth: number) => {
  const wishes = { nth, pseudonym: `overshoot-${nth}`, receivedAt: `2026-11-02T0${nth}:00:00.000Z` };
  await written(scheme, wishes, { budgetId: scheme.schemeId });
  await allocateAll(scheme, scheme.schemeId, `2026-11-02T0${nth}:30:00.000Z`);
  return idOf(nth);
};

describe.each(engines)('an audit of what an objection granted above the cap, on $name', (engine) => {
  useEngine(engine);
  const folder = mkdtempSync(join(tmpdir(), 'voucherloket-overshoot-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function exported(): Promise<Line[]> {
    const client = clientFor(String(process.env.AWS_ENDPOINT_URL_DYNAMODB));
    const lines: Line[] = [];
    for await (const line of readLines(await exportTable(client, await onlyTable(client), folder))) lines.push(line);
    return lines;
  }
  async function findings(lines: readonly Line[]): Promise<string[]> {
    async function* each() {
      yield* lines;
    }
    return (await audit(each())).findings.map(({ code }) => code).sort();
  }
  /** The entries in which money went above the cap, or came back under it. */
  const entriesWith = (lines: readonly Line[], movement: string) =>
    lines.filter(
      (line) => 'item' in line && line.item.kind === 'ledger-entry' && JSON.stringify(line).includes(`"${movement}"`),
    );

  it('accounts for it, and for what makes it good; an entry of either that is gone is found', async () => {
    await publish(scheme, scheme.schemeId);
    const wronged = await apply(1);
    await rejects(wronged, '2026-11-03');
    const later = await apply(2);
    await grants(later, '2026-11-04');
    const objection = { contested: 'rejection', receivedOn: '2026-11-20', summary: 'Wij zijn het er niet mee eens.' };
    done(await objects(wronged, objection, officer, '2026-11-20'));
    const founded = { step: 'decide', outcome: 'founded', remedy: 'grant', motivation: 'De bezwaren kloppen.' };
    done(await handles(wronged, founded, colleague, '2026-12-01'));
    expect(await budget(scheme.schemeId)).toMatchObject({ overshootCents: 150_000, overshootAwards: 1 });
    const above = await exported();
    expect(await findings(above)).toEqual([]);
    const [entry] = entriesWith(above, 'overshoot');
    expect(await findings(above.filter((line) => line !== entry))).toEqual(
      expect.arrayContaining(['budget-differs', 'held-differs']),
    );

    const intention = { step: 'intend', ground: 'activities-not-done', amountCents: 0, motivation: 'Niet gestart.' };
    done(await revokes(later, intention, officer, '2026-12-02'));
    const establish = { step: 'decide', outcome: 'establish', motivation: 'Niet gestart.' };
    done(await revokes(later, establish, colleague, '2026-12-17'));
    expect(await budget(scheme.schemeId)).toMatchObject({ overshootCents: 0, overshootAwards: 0, availableCents: 0 });
    const good = await exported();
    expect(await findings(good)).toEqual([]);
    const [back] = entriesWith(good, 'unovershoot');
    expect(back).toBeDefined();
    expect(await findings(good.filter((line) => line !== back))).toContain('budget-differs');
  });
});
