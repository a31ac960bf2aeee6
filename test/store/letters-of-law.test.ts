import { beforeAll, describe, expect, it } from 'vitest';
import type { Scheme } from '../../domain/scheme/definition';
import { handler as completeApplication } from '../../functions/api/complete-application';
import { handler as fixPenalty } from '../../functions/api/fix-penalty';
import { handler as giveNotice } from '../../functions/api/give-default-notice';
import { handler as holdPayment } from '../../functions/api/hold-payment';
import { handler as postponeDecision } from '../../functions/api/postpone-decision';
import { handler as requestCompletion } from '../../functions/api/request-completion';
import { haarlem, idOf } from '../domain/fixtures';
import { ask, people, written } from './case-world';
import { engines, useEngine } from './engine';
import { besides, letterWorld, mail, named, published } from './letter-world';
import { lettersOf, oneOf, ourRegion, says } from './letters-read';
import { allocateAll, publish } from './office';
import * as cases from './procedures-world';

/** What handlers lead to is written as letters, and told right also where the records moved on before they were. */

const { officer, colleague, employer } = people;
const { decides, grants, handles, objects, on, rejects } = cases;
const scheme: Scheme = {
  ...cases.schemeOf('letters-of-law', [10_000]),
  decision: { ...haarlem.decision, extensionWeeks: null },
};
const small: Scheme = cases.schemeOf('letters-of-law-small', [10_000], { amountCents: null, awards: 1 });
const world = letterWorld();

describe.each(engines.slice(0, 1))('letters of the term and the decision, on $name', (engine) => {
  useEngine(engine);
  let nth = 0;
  beforeAll(async () => {
    await ourRegion();
    for (const one of [scheme, small]) await publish(one, one.schemeId);
  });

  async function reserved(of = scheme): Promise<string> {
    nth += 1;
    const receivedAt = `2026-11-02T09:${String(nth).padStart(2, '0')}:00.000Z`;
    await written(of, { nth, pseudonym: `law-${nth}`, receivedAt }, { budgetId: of.schemeId });
    await allocateAll(of, of.schemeId, '2026-11-02T11:00:00.000Z');
    return idOf(nth);
  }
  const act = async (
    handler: Parameters<typeof ask>[0],
    id: string,
    tail: string,
    day: string,
    body: object,
    by: object,
  ) => {
    const reply = await ask(handler, `/v1/applications/${id}/${tail}`, { caller: by, at: on(day), body });
    expect(reply.status, reply.text).toBe(200);
  };
  const asks = (id: string, day: string, question: string, endsOn: string) =>
    act(requestCompletion, id, 'completion-requests', day, { questions: [question], endsOn }, officer);
  const completes = (id: string, day: string) =>
    act(completeApplication, id, 'completion', day, { text: 'Hierbij.' }, employer);
  const postpones = (id: string, day: string, decideBy: string) =>
    act(postponeDecision, id, 'postponement', day, { reason: 'De stuurgroep vergadert later.', decideBy }, officer);

  it('asks to complete it: what, until when, and when there is a decision at the latest', async () => {
    const id = await reserved();
    await asks(id, '2026-11-09', 'Het contract, getekend door beide partijen', '2026-11-23');
    const letter = oneOf(await lettersOf(world, id), 'completion-request');
    says(letter, 'Het contract, getekend door beide partijen', 'tot en met 23 november 2026');
    says(letter, 'Dan beslissen wij uiterlijk op 11 januari 2027', 'artikel 4:5');
    expect(letter).not.toContain('bezwaar maken');
  });

  it('tells of each of two requests what it asked, also when both were answered before they were written', async () => {
    const id = await reserved();
    await asks(id, '2026-11-09', 'Het contract', '2026-11-23');
    await completes(id, '2026-11-11');
    await asks(id, '2026-11-12', 'De loonstrook', '2026-11-26');
    await completes(id, '2026-11-13');
    await postpones(id, '2026-12-01', '2027-01-29');
    const letters = (await lettersOf(world, id)).map(({ letterKind, text }) => [letterKind, text] as const);
    expect(letters.map(([kind]) => kind)).toEqual(['completion-request', 'completion-request', 'postponement']);
    const [first = '', second = ''] = letters.map(([, text]) => text);
    says(first, 'Het contract', '23 november 2026', 'uiterlijk op 11 januari 2027');
    expect(first).not.toContain('De loonstrook');
    says(second, 'De loonstrook', '26 november 2026', 'uiterlijk op 12 januari 2027');
    expect(first + second).not.toContain('29 januari 2027');
  });

  it('leaves it untreated with reasons and how to object; granted on objection before it was written, all the same', async () => {
    const id = await reserved();
    await asks(id, '2026-11-09', 'Het contract', '2026-11-23');
    const outcome = { outcome: 'not-treated', motivation: 'Het contract bleef uit.' };
    expect((await decides(id, outcome, officer, '2026-11-24')).status).toBe(200);
    const objection = { contested: 'not-treated', receivedOn: '2026-12-01', summary: 'Het contract was gestuurd.' };
    expect((await objects(id, objection, officer, '2026-12-01')).status).toBe(200);
    const founded = { step: 'decide', outcome: 'founded', remedy: 'grant', motivation: 'Het contract was er.' };
    expect((await handles(id, founded, colleague, '2026-12-10')).status).toBe(200);
    const letters = await lettersOf(world, id);
    const untreated = oneOf(letters, 'not-treated');
    says(untreated, 'Het contract bleef uit.', 'tot en met 23 november 2026', 'artikel 4:5, eerste lid');
    // Six weeks from the day after 24 November.
    says(untreated, 'U kunt bezwaar maken'.slice(6), 'Dat kan tot en met 5 januari 2027');
    expect(untreated).not.toContain('Het contract was er.');
    says(oneOf(letters, 'objection-received'), 'ons besluit om uw aanvraag niet te behandelen', '24 november 2026');
  });

  it('rejects by the reasons of then, where an objection granted it since', async () => {
    const id = await reserved();
    await rejects(id, '2026-11-03');
    const objection = { contested: 'rejection', receivedOn: '2026-11-20', summary: 'Onjuist.' };
    expect((await objects(id, objection, officer, '2026-11-20')).status).toBe(200);
    const founded = { step: 'decide', outcome: 'founded', remedy: 'grant', motivation: 'De bezwaren kloppen.' };
    expect((await handles(id, founded, colleague, '2026-12-01')).status).toBe(200);
    const letters = await lettersOf(world, id);
    const rejection = oneOf(letters, 'rejection');
    says(rejection, 'Wij wijzen uw aanvraag af', 'Voldoet niet.', 'Dat kan tot en met 15 december 2026');
    expect(rejection).not.toContain('De bezwaren kloppen.');
    // One letter tells the grant: that on the objection, after which comes appeal.
    expect(letters.map(({ letterKind }) => letterKind)).toEqual([
      'rejection',
      'objection-received',
      'objection-decision',
    ]);
    const decision = oneOf(letters, 'objection-decision');
    says(decision, 'Uw bezwaar is gegrond', 'De bezwaren kloppen.', 'U krijgt ten hoogste € 1.500,00');
    says(decision, 'Wat krijgt u en wanneer?', 'Waar moet u zich aan houden?', 'Laat het ons meteen weten');
    says(decision, 'in beroep gaan bij de bestuursrechter', 'Dat kan tot en met 12 januari 2027');
    expect(decision).not.toContain('Dan kunt u bezwaar maken');
    const mails = named(await besides(id), 'letter.written').map(published);
    expect(await mail(...mails)).toBe(0);
    expect(world.ses.sent.map(({ subject }) => subject)).toHaveLength(3);
  });

  it('puts it off with the reason, confirms a notice of default, and fixes the penalty for its days', async () => {
    const id = await reserved();
    await postpones(id, '2026-12-01', '2027-01-29');
    await act(giveNotice, id, 'notices-of-default', '2027-02-01', {}, employer);
    await decides(id, { outcome: 'reject', motivation: 'Te laat, en niet passend.' }, officer, '2027-03-01');
    await act(fixPenalty, id, 'penalty', '2027-03-02', { motivation: 'Wij beslisten te laat.' }, officer);
    const letters = await lettersOf(world, id);
    says(
      oneOf(letters, 'postponement'),
      'De stuurgroep vergadert later.',
      'uiterlijk op 29 januari 2027',
      'artikel 4:14',
    );
    const notice = oneOf(letters, 'default-notice');
    says(notice, 'Op 1 februari 2027', 'Is er op 16 februari 2027 nog geen besluit?', '42 dagen', '4:17');
    const penalty = oneOf(letters, 'penalty');
    says(penalty, 'een dwangsom van € 299,00', 'Vanaf 16 februari 2027 waren wij 13 dagen te laat');
    says(penalty, 'Wij beslisten te laat.', 'uiterlijk op 13 april 2027', 'Dat kan tot en met 13 april 2027', '4:18');
  });

  it('tells the penalty that was fixed, where an objection made it another before it was written', async () => {
    const id = await reserved();
    await act(giveNotice, id, 'notices-of-default', '2027-01-05', {}, employer);
    await decides(id, { outcome: 'reject', motivation: 'Niet passend.' }, officer, '2027-02-01');
    await act(fixPenalty, id, 'penalty', '2027-02-02', { motivation: 'Wij beslisten te laat.' }, officer);
    const objection = { contested: 'penalty', receivedOn: '2027-02-10', summary: 'Te weinig.' };
    expect((await objects(id, objection, officer, '2027-02-10')).status).toBe(200);
    const more = { step: 'decide', outcome: 'founded', remedy: 'other-amount', amountCents: 32_200 };
    expect((await handles(id, { ...more, motivation: 'Twee dagen meer.' }, colleague, '2027-02-20')).status).toBe(200);
    const letters = await lettersOf(world, id);
    says(oneOf(letters, 'penalty'), 'een dwangsom van € 276,00', '12 dagen te laat');
    says(oneOf(letters, 'objection-decision'), 'De dwangsom wordt € 322,00', 'Twee dagen meer.');
  });

  it('suspends payment until the day, each hold by its own reason', async () => {
    const id = await reserved();
    await grants(id, '2026-11-03');
    const suspicion = { reason: 'De loonstrook lijkt niet echt.', until: '2026-12-01' };
    await act(holdPayment, id, 'holds', '2026-11-10', suspicion, officer);
    await act(holdPayment, id, 'holds', '2026-12-02', { reason: 'Er kwam een melding.', until: '2026-12-20' }, officer);
    const holds = (await lettersOf(world, id))
      .filter(({ letterKind }) => letterKind === 'hold')
      .map(({ text }) => text);
    expect(holds).toHaveLength(2);
    says(holds[0] ?? '', suspicion.reason, 'tot en met 1 december 2026', '4:56', 'Dat kan tot en met 22 december 2026');
    says(holds[1] ?? '', 'Er kwam een melding.', 'tot en met 20 december 2026');
    expect(holds[0]).not.toContain('Er kwam een melding.');
  });

  it('promotes from the waiting list in one letter and one mail, though the money is reserved by the same write', async () => {
    const first = await reserved(small);
    const waits = await reserved(small);
    await rejects(first, '2026-11-16');
    await allocateAll(small, small.schemeId, '2026-11-16T11:00:00.000Z');
    await postpones(waits, '2026-12-01', '2027-02-05');
    const letters = await lettersOf(world, waits);
    says(oneOf(letters, 'promotion'), 'stond op de wachtlijst', '€ 1.500,00', 'uiterlijk op 11 januari 2027');
    const items = await besides(waits);
    expect(named(items, 'application.reserved')).toHaveLength(1);
    const told = letters.find(({ letterKind }) => letterKind === 'promotion');
    const mails = named(items, 'letter.written').map(published);
    const promotion = mails.filter(({ data }) => (data as { letterId?: string }).letterId === told?.letterId);
    expect(await mail(...named(items, 'application.reserved').map(published), ...promotion)).toBe(0);
    expect(world.ses.sent).toHaveLength(1);
    expect(world.ses.sent[0]?.text).toContain('U stond op de wachtlijst.');
  });
});
