import { beforeAll, describe, expect, it } from 'vitest';
import { idOf } from '../domain/fixtures';
import { people, written } from './case-world';
import { engines, useEngine } from './engine';
import { letterWorld } from './letter-world';
import { lettersOf, oneOf, ourRegion, says } from './letters-read';
import { allocateAll, publish } from './office';
import * as cases from './procedures-world';

/** Letters about payments, settlement, withdrawal, recovery and objections, out of what the handlers did. */

const { officer, colleague } = people;
const { approves, approved, assesses, done, grants, handles, objects, on, paidOut, refused, revokes, settles } = cases;
const third = { ...officer, sub: 'officer-9' };
const one = cases.schemeOf('letters-one', [10_000]);
const two = cases.schemeOf('letters-two', [5_000, 5_000]);
const world = letterWorld();

const establish = { step: 'decide', outcome: 'establish', motivation: 'De reactie verandert dit niet.' };

describe.each(engines.slice(0, 1))('letters about money, on $name', (engine) => {
  useEngine(engine);
  let nth = 0;
  beforeAll(async () => {
    await ourRegion();
    for (const scheme of [one, two]) await publish(scheme, scheme.schemeId);
  });

  async function granted(scheme = two): Promise<string> {
    nth += 1;
    const wishes = { nth, pseudonym: `money-${nth}`, receivedAt: on('2026-11-02') };
    await written(scheme, wishes, { budgetId: scheme.schemeId });
    await allocateAll(scheme, scheme.schemeId, '2026-11-02T11:00:00.000Z');
    await grants(idOf(nth), '2026-11-03');
    return idOf(nth);
  }
  const kinds = (letters: Awaited<ReturnType<typeof lettersOf>>) => letters.map(({ letterKind }) => letterKind);

  it('tells in the grant what was promised, though a payment was refused before it was written', async () => {
    const id = await granted();
    await refused(`${id}-1`, '2026-11-04', '2026-11-19');
    const letter = oneOf(await lettersOf(world, id), 'grant');
    says(letter, 'U krijgt ten hoogste € 1.500,00', '1 direct na dit besluit', '2 direct na dit besluit');
    expect(letter.match(/€ 750,00/g)).toHaveLength(2);
    says(letter, 'Samen € 1.500,00', 'Dat kan tot en met 15 december 2026');
  });

  it('intends a refusal with its own reasons, sent back and intended anew, and refuses with both officers’', async () => {
    const id = await granted(one);
    const claimId = `${id}-1`;
    const words = { outcome: 'refuse', overrides: [], ground: 'obligations-not-met' };
    await assesses(claimId, { ...words, motivation: 'De loonstrook ontbreekt.' }, officer, '2026-11-04');
    await approves(claimId, { outcome: 'return', motivation: 'Kijk nog eens naar de uren.' }, colleague, '2026-11-05');
    await assesses(claimId, { ...words, motivation: 'De uren kloppen niet.' }, officer, '2026-11-06');
    await approves(claimId, { outcome: 'approve', motivation: 'Dat zie ik ook.' }, colleague, '2026-11-21');
    // An objection opens it again, before any of it is written.
    const objection = { contested: 'claim', claimId, receivedOn: '2026-11-25', summary: 'De uren kloppen wel.' };
    done(await objects(id, objection, officer, '2026-11-25'));
    const founded = { step: 'decide', outcome: 'founded', remedy: 'withdrawn', motivation: 'De uren kloppen.' };
    done(await handles(id, founded, third, '2026-12-01'));
    const letters = await lettersOf(world, id);
    const [first, second] = letters.filter(({ letterKind }) => letterKind === 'refusal-intention');
    says(first?.text ?? '', 'De loonstrook ontbreekt.', 'deel 1', '€ 1.500,00', 'tot en met 18 november 2026', '4:8');
    expect(first?.text).not.toMatch(/Kijk nog eens|De uren kloppen/);
    says(second?.text ?? '', 'De uren kloppen niet.', 'tot en met 20 november 2026');
    expect(second?.text).not.toMatch(/Kijk nog eens|Dat zie ik ook/);
    const refusal = oneOf(letters, 'claim-refused');
    says(refusal, 'De uren kloppen niet.', 'Dat zie ik ook.', '€ 1.500,00', 'Dat kan tot en met 4 januari 2027');
    const settlement = oneOf(letters, 'settlement');
    says(
      settlement,
      'recht hebt op € 0,00',
      'U krijgt geen geld',
      'artikel 4:46, tweede lid, onder b, van de Algemene wet bestuursrecht',
      'niet goedgekeurd',
    );
    const decision = oneOf(letters, 'objection-decision');
    says(decision, 'Wij trekken ons eerste besluit in', 'ons besluit om een bedrag niet te betalen', '12 januari 2027');
  });

  it('intends to settle lower and does so, with what is paid then and the last day to pay the rest', async () => {
    const id = await granted();
    await approved(`${id}-1`, '2026-11-04');
    const lower = {
      step: 'intend',
      ground: 'obligations-not-met',
      amountCents: 50_000,
      motivation: 'Geen begeleiding.',
    };
    done(await settles(id, lower, officer, '2026-11-05'));
    done(await settles(id, establish, colleague, '2026-11-20'));
    // The bank paid before the letters were written: they tell that nothing was paid yet.
    await paidOut(two, `${id}-1`, '2026-11-25');
    const letters = await lettersOf(world, id);
    const intention = oneOf(letters, 'settlement-intention');
    says(intention, 'ten hoogste € 1.500,00', 'vast te stellen op € 500,00', 'Geen begeleiding.', '19 november 2026');
    says(intention, 'artikel 4:46, tweede lid, onder b, van de Algemene wet bestuursrecht', 'Dit is nog geen besluit');
    expect(intention).not.toMatch(/Wij betaalden u al|bezwaar maken/);
    const settlement = oneOf(letters, 'settlement');
    says(settlement, 'recht hebt op € 500,00', 'de € 1.500,00 die u ten hoogste kon krijgen', establish.motivation);
    says(
      settlement,
      'Wij betalen u € 500,00. Dat doen wij uiterlijk op 16 december 2026',
      'Dat kan tot en met 4 januari 2027',
    );
    expect(settlement).not.toContain('Wij hebben u dit bedrag al betaald');
  });

  it('withdraws, settles and claims back in letters that agree, though objections changed it before they were written', async () => {
    const id = await granted(one);
    await approved(`${id}-1`, '2026-11-04');
    await paidOut(one, `${id}-1`, '2026-11-10');
    const facts = { ground: 'facts-unknown', knownOn: '2026-11-20', because: 'De inspectie meldde het later.' };
    const intends = { step: 'intend', amountCents: 0, motivation: 'Nooit gewerkt.', ...facts };
    done(await revokes(id, intends, officer, '2026-11-20'));
    done(await revokes(id, { ...establish, motivation: 'Het blijft zo.' }, colleague, '2026-12-05'));
    const objection = { contested: 'revocation', receivedOn: '2026-12-20', summary: 'Er werd wel gewerkt.' };
    done(await objects(id, objection, officer, '2026-12-20'));
    const postpones = { step: 'postpone', reason: 'De hoorzitting is later.' };
    done(await handles(id, postpones, third, '2026-12-22'));
    const half = { step: 'decide', outcome: 'founded', remedy: 'other-amount', amountCents: 60_000 };
    done(await handles(id, { ...half, motivation: 'Er is deels gewerkt.' }, third, '2027-01-04'));
    const letters = await lettersOf(world, id);
    // The objection settles it anew, and its own letter tells that.
    expect([...kinds(letters)].sort()).toEqual([
      ...['grant', 'objection-decision', 'objection-postponed', 'objection-received'],
      ...['recovery', 'revocation', 'revocation-intention', 'settlement', 'settlement'],
    ]);
    const intention = oneOf(letters, 'revocation-intention');
    says(
      intention,
      'Wij kenden u € 1.500,00 toe',
      'Nooit gewerkt.',
      'Wij betaalden u al € 1.500,00',
      '4 december 2026',
    );
    const revocation = oneOf(letters, 'revocation');
    says(
      revocation,
      'Dat trekken wij helemaal in',
      'Het blijft zo.',
      'artikel 4:49, eerste lid, onder a, van de Algemene',
      '18 januari 2027',
    );
    const recovery = oneOf(letters, 'recovery');
    says(
      recovery,
      'U moet € 1.500,00 terugbetalen',
      'artikel 4:49, eerste lid, onder a, en artikel 4:57, eerste lid, van de Algemene wet bestuursrecht',
      '18 januari 2027',
    );
    const received = oneOf(letters, 'objection-received');
    says(received, 'ons besluit om de toekenning in te trekken', 'Wij beslissen uiterlijk op 1 maart 2027');
    says(oneOf(letters, 'objection-postponed'), 'De hoorzitting is later.', 'uiterlijk op 12 april 2027');
    const decision = oneOf(letters, 'objection-decision');
    says(
      decision,
      'Het bedrag wordt € 600,00',
      'Er is deels gewerkt.',
      'In totaal moet u daarvan € 900,00 terugbetalen',
    );
    expect(decision).not.toContain('Dan kunt u bezwaar maken');
  });
});
