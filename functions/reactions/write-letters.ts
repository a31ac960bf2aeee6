import * as z from 'zod';
import { composeLetter } from '../../domain/letter/compose';
import { type CaseLetterKind, letterEvents, letterKindOf } from '../../domain/letter/kinds';
import { letterObjectKey } from '../../domain/letter/record';
import { letterTexts } from '../../domain/letter/texts';
import { eventName } from '../../events/catalogue';
import type { Envelope } from '../../events/envelope';
import { removeLetterFile, storeLetterFile } from '../gateways/letter-files';
import { renderPdf } from '../gateways/pdf/render';
import { TableBusy } from '../runtime/busy';
import { queueReaction } from '../runtime/reaction';
import { type LetterRecords, loadLetterRecords } from '../store/letter-records';
import { writeHardshipLetter } from './letters/hardship-letter';
import { letterFacts } from './letters/letter-facts';
import { commitWritten } from './letters/written';
import { linkForYouth } from './letters/youth-letter';

/**
 * A letter for each event that leads to one. The event names it, so it is written once however often it is told: the file
 * goes to the bucket under the name of the event, where the first stays, and then letter and event in one transaction.
 */
export const handler = queueReaction('write-letters', async (events) => {
  const failed = new Map<string, unknown>();
  // One after the other: a letter is set on one processor.
  for (const event of events) {
    try {
      await writeLetter(event);
    } catch (error) {
      failed.set(event.id, error);
    }
  }
  return failed;
});

const named = z.object({ applicationId: z.string(), region: z.string() });

/** The link of the youth may change while it is written. */
const tries = 4;

/** @throws Error for an event of a type that leads to no letter, and where its records lack what the letter must say */
async function writeLetter(event: Envelope): Promise<void> {
  const name = eventName(event.type);
  if (name === undefined || !letterEvents.includes(name)) throw new Error(`${event.type} leads to no letter`);
  const kind = letterKindOf(name, event.data);
  if (kind === null) return;
  if (kind === 'hardship-decision') return writeHardshipLetter(event);
  const { applicationId, region } = named.parse(event.data);
  const objectKey = letterObjectKey(applicationId, event.id);
  for (let round = 1; round <= tries; round++) {
    const records = await loadLetterRecords({ letterId: event.id, applicationId, region, writtenAt: event.time });
    if (records === 'written') return;
    if (records !== 'gone' && isGrantedOnObjection(kind, event, records)) return;
    const outcome = records === 'gone' ? records : await written(kind, event, records, objectKey);
    if (outcome === 'gone') return removeLetterFile(objectKey);
    if (outcome === 'written') return;
  }
  throw new TableBusy(`the letter of ${event.id} kept losing`);
}

/** The letter of the decision on the objection tells it, with the payments: a second one would open a second way to object. */
const isGrantedOnObjection = (kind: CaseLetterKind, { time }: Envelope, { application }: LetterRecords): boolean =>
  kind === 'grant' &&
  (application.objections ?? []).some(({ decision }) => decision?.remedy === 'grant' && decision.decidedAt === time);

async function written(kind: CaseLetterKind, event: Envelope, records: LetterRecords, objectKey: string) {
  const youthLink = kind === 'youth-information' ? await linkForYouth(event, records) : null;
  const told = { names: await records.names(), youthLink: youthLink?.told ?? null };
  const facts = letterFacts(kind, event, records, told);
  const file = await renderPdf(composeLetter(kind, facts, letterTexts(records.scheme)), records.region.look);
  const stored = await storeLetterFile(objectKey, file);
  return commitWritten({ kind, event, records, stored, beside: youthLink?.actions ?? [] });
}
