import { describe, expect, it } from 'vitest';
import { decide } from '../../domain/application/decide';
import { commitMove } from '../../functions/store/commit-move';
import { done, foodvalley, minute, received, steeringGroup } from '../domain/fixtures';
import { engines, useEngine } from './engine';
import { allocateAll, dossier, publish, submit } from './office';

describe.each(engines)('a grant on $name', (engine) => {
  useEngine(engine);

  it('of the most instalments there can be, all of them open at once, fits in one write', async () => {
    const due = { after: null, afterRetention: false, onGrant: true };
    const [first] = foodvalley.instalments;
    if (first === undefined) throw new Error('FoodValley has an instalment');
    const instalments = Array.from({ length: 24 }, () => ({ ...first, due, shareBp: 400, lapseAfterDays: 42 }));
    const scheme = { ...foodvalley, schemeId: 'many', instalments };
    await publish(scheme, 'many');
    const application = received(scheme, { nth: 1 });
    await submit([application]);
    await allocateAll(scheme, 'many', minute(2));
    const found = await dossier(application.id);
    const input = { outcome: 'grant' as const, motivation: 'Voldoet.', overrides: [] };
    const move = done(decide(found.application, scheme, input, steeringGroup, minute(3)));
    done(await commitMove(move, { scheme, actor: steeringGroup, now: minute(3) }));
    const { claims } = await dossier(application.id);
    expect(claims.map(({ status }) => status)).toEqual(Array(24).fill('open'));
    expect(claims.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(125_000);
  });
});
