import * as z from 'zod';
import type { HardshipLetter } from '../../../domain/hardship/letter';
import type { Hardship } from '../../../domain/hardship/record';
import { whenAsked } from '../../../domain/when-asked';
import { eventName } from '../../../events/catalogue';
import type { Envelope } from '../../../events/envelope';
import { tagOfHardshipLetter } from '../../gateways/letter-tag';
import { hardshipAnswered, hardshipUndeliverable } from '../../gateways/mail-texts/hardship';
import { mailedHardshipItems, readHardshipLetter } from '../../store/hardship-letters';
import { loadHardshipContact, readHardship } from '../../store/hardships';
import { keys } from '../../store/keys';
import type { Mailed } from '../../store/letter-mailed';
import { parseRegion } from '../../store/regions';
import { pinnedScheme } from '../../store/schemes';
import { batchLookup, type Item, type Key } from '../../store/table';
import { hardshipPage } from '../letters/hardship-letter';

/** A mail about the letter on a hardship request: to who asked, or to the office where that one came back. */
export interface HardshipMail {
  readonly id: string;
  readonly time: string;
  readonly correlation: string | undefined;
  readonly text: { readonly subject: string; readonly text: string };
  readonly contactEmail: () => Promise<string>;
  readonly letterTag?: string;
  /** What shows that it was sent; none, where it dispatches no letter. */
  readonly shownBy: (mailed: Mailed) => readonly Item[];
}

const names = ['hardship.letter-written', 'hardship.letter-undeliverable'] as const;

const told = whenAsked(() => z.object({ hardshipId: z.string(), region: z.string(), letterId: z.string() }));

interface Asked extends z.infer<typeof told> {
  readonly event: Envelope;
  readonly cameBack: boolean;
}

/**
 * The mails that these events lead to; those that were sent before are left out, and those of a request that expired or
 * that named nobody: its answer is read on the page.
 * @param failed takes, by id of the event, what its mail failed on: it holds up no other
 */
export async function hardshipMailsOf(failed: Map<string, unknown>, events: readonly Envelope[]) {
  const mails: HardshipMail[] = [];
  for (const event of events) {
    const name = names.find((one) => one === eventName(event.type));
    if (name === undefined) continue;
    try {
      const asked = { ...told.parse(event.data), event, cameBack: name === 'hardship.letter-undeliverable' };
      const mail = await mailOf(asked);
      if (mail !== null) mails.push(mail);
    } catch (error) {
      failed.set(event.id, error);
    }
  }
  return mails;
}

async function mailOf(asked: Asked): Promise<HardshipMail | null> {
  const { event, hardshipId, region } = asked;
  const find = await batchLookup([keys.mailed(event.id), keys.hardship(hardshipId), keys.region(region)], {
    consistent: true,
  });
  const request = find(keys.hardship(hardshipId));
  if (find(keys.mailed(event.id)) !== undefined || request === undefined) return null;
  const hardship = readHardship(request);
  return asked.cameBack ? toOffice(asked, hardship, find) : toContact(asked, hardship, find);
}

const about = ({ event: { id, time, correlationid } }: Asked) => ({ id, time, correlation: correlationid });

type Find = (key: Key) => Item | undefined;

function regionOf({ region }: Asked, find: Find) {
  const item = find(keys.region(region));
  if (item === undefined) throw new Error(`region ${region} does not exist`);
  return parseRegion(item);
}

async function toContact(asked: Asked, hardship: Hardship, find: Find): Promise<HardshipMail | null> {
  const { event, hardshipId, letterId } = asked;
  const contact = await loadHardshipContact(hardshipId);
  if (contact === null) return null;
  const letter = await letterOf(hardshipId, event.time, letterId);
  const { name, contact: desk } = regionOf(asked, find);
  const { name: scheme } = await pinnedScheme(hardship);
  const text = hardshipAnswered({
    ...{ number: letter.number, schemeName: scheme.nl, regionName: name.nl, contactEmail: desk.email },
    link: hardshipPage(hardshipId),
  });
  return {
    ...about(asked),
    text,
    contactEmail: async () => contact.contactEmail,
    letterTag: tagOfHardshipLetter(letter),
    shownBy: (mailed) => mailedHardshipItems(letter, hardship, mailed),
  };
}

async function letterOf(hardshipId: string, writtenAt: string, letterId: string): Promise<HardshipLetter> {
  const key = keys.hardshipLetter(hardshipId, writtenAt, letterId);
  const letter = readHardshipLetter((await batchLookup([key], { consistent: true }))(key));
  if (letter === undefined) throw new Error(`letter ${letterId} does not exist`);
  return letter;
}

function toOffice(asked: Asked, hardship: Hardship, find: Find): HardshipMail {
  const { contact } = regionOf(asked, find);
  return {
    ...about(asked),
    text: hardshipUndeliverable({ hardship, link: hardshipPage(asked.hardshipId) }),
    contactEmail: async () => contact.email,
    shownBy: () => [],
  };
}
