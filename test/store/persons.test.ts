import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commit } from '../../functions/store/commit';
import { keys } from '../../functions/store/keys';
import { correctedPersonActions, loadPerson, personAction, personOf } from '../../functions/store/persons';
import { haarlem, idOf, requestFor } from '../domain/fixtures';
import { type FakeKms, startKms } from '../functions/fake-kms';
import { engines, useEngine } from './engine';
import { must, partition } from './office';

let kms: FakeKms;
beforeAll(async () => {
  kms = await startKms();
});
afterAll(() => kms.close());

describe.each(engines)('a person on $name', (engine) => {
  useEngine(engine);
  const id = idOf(1);
  const first = personOf(requestFor(haarlem));

  it('is found by its key in its newest version; what corrections replaced is kept as it was', async () => {
    await must([await personAction(id, first)]);
    const asReceived = await partition(keys.person(id).pk);
    for (const lastName of ['Tweede', 'Derde']) {
      const { person, stored } = await loadPerson(id);
      await must(await correctedPersonActions(id, { ...person, lastName }, stored));
    }
    const { person, stored } = await loadPerson(id);
    expect([person, stored.personVersion]).toEqual([{ ...first, lastName: 'Derde' }, 3]);
    const versions = await partition(keys.person(id).pk);
    expect(versions.map(({ sk, kind, personVersion }) => [sk, kind, personVersion])).toEqual([
      ['PERSON', 'person', 3],
      ['VERSION#000001', 'former-person', 1],
      ['VERSION#000002', 'former-person', 2],
    ]);
    expect(versions[1]?.fields).toEqual(asReceived[0]?.fields);
    expect(JSON.stringify(versions)).not.toMatch(/Jongere|Tweede|Derde/);
  });

  it('is not corrected on what no longer is', async () => {
    const { person, stored } = await loadPerson(id);
    await must(await correctedPersonActions(id, { ...person, lastName: 'Eerder' }, stored));
    const late = await commit(await correctedPersonActions(id, { ...person, lastName: 'Later' }, stored));
    expect(late).toMatchObject({ ok: false, failed: ['person', 'former person'] });
    expect((await loadPerson(id)).person.lastName).toBe('Eerder');
  });
});
