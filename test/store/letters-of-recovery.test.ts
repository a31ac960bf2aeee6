import { beforeAll, describe, expect, it } from 'vitest';
import { system } from '../../domain/actor';
import { endLapsed, lapse } from '../../domain/claim/lapse';
import type { Move } from '../../domain/move';
import type { Result } from '../../domain/result';
import type { Scheme } from '../../domain/scheme/definition';
import { handler as decideRecovery } from '../../functions/api/decide-recovery';
import { handler as intendRecovery } from '../../functions/api/intend-recovery';
import { handler as openRecovery } from '../../functions/api/open-recovery';
import { commitMove } from '../../functions/store/commit-move';
import { idOf } from '../domain/fixtures';
import { call } from '../functions/request-event';
import { people, written } from './case-world';
import { engines, useEngine } from './engine';
import { letterWorld } from './letter-world';
import { lettersOf, oneOf, ourRegion, says } from './letters-read';
import { allocateAll, dossier, publish } from './office';
import * as cases from './procedures-world';

/** Letters about what is claimed back and what lapsed, written after the records moved on. */

const { officer, colleague } = people;
const { approved, grants, handles, objects, on, paidOut, rejects } = cases;
const one = cases.schemeOf('letters-recovery', [10_000]);
const plain = cases.schemeOf('letters-lapse', [10_000]);
const lapsing: Scheme = {
  ...plain,
  instalments: plain.instalments.map((rule) => ({ ...rule, evidence: ['employer-statement'], lapseAfterDays: 42 })),
};
const world = letterWorld();

describe.each(engines.slice(0, 1))('letters of recovery and lapse, on $name', (engine) => {
  useEngine(engine);
  let nth = 0;
  beforeAll(async () => {
    await ourRegion();
    for (const scheme of [one, lapsing]) await publish(scheme, scheme.schemeId);
  });

  async function applied(scheme: Scheme): Promise<string> {
    nth += 1;
    const wishes = { nth, pseudonym: `recovery-${nth}`, receivedAt: on('2026-11-02') };
    await written(scheme, wishes, { budgetId: scheme.schemeId });
    await allocateAll(scheme, scheme.schemeId, '2026-11-02T11:00:00.000Z');
    return idOf(nth);
  }
  const act = async (
    handler: Parameters<typeof call>[0],
    recoveryId: string | null,
    day: string,
    body: object,
    by: object,
  ) => {
    const path = recoveryId === null ? {} : { recoveryId };
    const headers = { 'Content-Type': 'application/json' };
    const reply = await call(handler, { method: 'POST', path, headers, body, caller: by, at: on(day) });
    expect(reply.status, reply.text).toBeLessThan(300);
  };
  const moves = async (move: Result<Move>, now: string) => {
    if (!move.ok) throw new Error(move.refusal.detail);
    expect(await commitMove(move.value, { scheme: lapsing, actor: system, now })).toMatchObject({ ok: true });
  };

  it('tells each intention by its own reasons and amount, dropped and proposed once more since, and then the decision', async () => {
    const id = await applied(one);
    await grants(id, '2026-11-03');
    await approved(`${id}-1`, '2026-11-04');
    await paidOut(one, `${id}-1`, '2026-11-10');
    const begins = { applicationId: id, text: 'De inspectie meldt het.' };
    await act(openRecovery, null, '2026-12-01', begins, officer);
    const fraud = { ground: 'fraud', motivation: 'Het contract is vals.', earnedAtMostCents: 50_000 };
    await act(intendRecovery, id, '2026-12-02', fraud, officer);
    await act(decideRecovery, id, '2026-12-03', { outcome: 'drop', motivation: 'Toch echt.' }, colleague);
    await act(openRecovery, null, '2026-12-04', begins, officer);
    const other = { ground: 'other-breach', motivation: 'Er was geen begeleiding.', earnedAtMostCents: 90_000 };
    await act(intendRecovery, id, '2026-12-07', other, officer);
    const decision = { outcome: 'establish', motivation: 'Geen reactie gekregen.' };
    await act(decideRecovery, id, '2026-12-22', decision, colleague);
    const objection = { contested: 'recovery', receivedOn: '2026-12-28', summary: 'Te veel.' };
    expect((await objects(id, objection, officer, '2026-12-28')).status).toBe(200);
    const less = { step: 'decide', outcome: 'founded', remedy: 'other-amount', amountCents: 30_000 };
    const third = { ...officer, sub: 'officer-9' };
    expect((await handles(id, { ...less, motivation: 'Deels begeleid.' }, third, '2027-01-05')).status).toBe(200);

    const letters = await lettersOf(world, id);
    const [first, second] = letters.filter(({ letterKind }) => letterKind === 'recovery-intention');
    says(
      first?.text ?? '',
      'Wij zijn van plan € 1.000,00 terug te vragen',
      'Het contract is vals.',
      '16 december 2026',
    );
    expect(first?.text).not.toMatch(/begeleiding|Toch echt/);
    says(second?.text ?? '', 'Wij zijn van plan € 600,00 terug te vragen', 'geen begeleiding', '21 december 2026');
    expect(second?.text).toContain('Dit is nog geen besluit');
    const established = oneOf(letters, 'recovery');
    says(established, 'U moet € 600,00 terugbetalen', 'Geen reactie gekregen.', 'uiterlijk op 2 februari 2027');
    says(established, 'Dat kan tot en met 2 februari 2027', 'van de Algemene wet bestuursrecht');
    expect(established).not.toContain('Deels begeleid.');
    const decided = oneOf(letters, 'objection-decision');
    says(decided, 'U moet € 300,00 terugbetalen', 'ons besluit om geld terug te vragen', 'Deels begeleid.');
  });

  it('tells a lapse with the way back, and its end in a settlement that nobody asked for', async () => {
    const id = await applied(lapsing);
    await grants(id, '2026-11-03');
    const found = async () => {
      const { application, claims } = await dossier(id);
      const [claim] = claims;
      if (claim === undefined) throw new Error('no claim');
      return { application, claims, claim, scheme: lapsing, recovery: null };
    };
    const open = await found();
    await moves(lapse(open.application, open.claim, '2026-12-16'), '2026-12-16T03:00:00.000Z');
    const lapsed = await found();
    await moves(endLapsed(lapsed, lapsed.claim, '2026-12-31T03:00:00.000Z', '2026-12-31'), '2026-12-31T03:00:00.000Z');
    const letters = await lettersOf(world, id);
    const lapse_ = oneOf(letters, 'claim-lapsed');
    says(lapse_, 'bewijs kregen wij niet op tijd', '€ 1.500,00', 'tot en met 30 december 2026');
    const settlement = oneOf(letters, 'settlement');
    says(settlement, 'recht hebt op € 0,00', 'vervallen: wij kregen geen bewijs', 'U krijgt geen geld');
    says(settlement, 'artikel 4:47', 'Dat kan tot en met 11 februari 2027');
  });

  it('answers an objection that comes to nothing: unfounded, or too late', async () => {
    const [unfounded, late] = [await applied(one), await applied(one)];
    for (const id of [unfounded, late]) await rejects(id, '2026-11-03');
    const against = { contested: 'rejection', summary: 'Wij zijn het er niet mee eens.' };
    await objects(unfounded, { ...against, receivedOn: '2026-11-20' }, officer, '2026-11-20');
    await objects(late, { ...against, receivedOn: '2026-12-16' }, officer, '2026-12-16');
    const decides = (id: string, outcome: string, motivation: string) =>
      handles(id, { step: 'decide', outcome, motivation }, colleague, '2026-12-21');
    expect((await decides(unfounded, 'unfounded', 'De regels zijn gevolgd.')).status).toBe(200);
    expect((await decides(late, 'inadmissible', 'Er was geen goede reden.')).status).toBe(200);
    const no = oneOf(await lettersOf(world, unfounded), 'objection-decision');
    says(
      no,
      'Uw bezwaar is ongegrond',
      'blijft zoals het was',
      'De regels zijn gevolgd.',
      'tot en met 1 februari 2027',
    );
    expect(no).not.toContain('Wat krijgt u en wanneer?');
    const letters = await lettersOf(world, late);
    says(oneOf(letters, 'objection-received'), 'Uw bezwaar kwam te laat', '15 december 2026');
    const out = oneOf(letters, 'objection-decision');
    says(out, 'niet-ontvankelijk', 'U kon bezwaar maken tot en met 15 december 2026', 'Er was geen goede reden.');
  });
});
