import * as z from 'zod';
import { amsterdamDate } from '../../../domain/calendar';
import { type HardshipLetter, hardshipLetterKey, hardshipNumber } from '../../../domain/hardship/letter';
import type { Hardship } from '../../../domain/hardship/record';
import { composeLetter } from '../../../domain/letter/compose';
import type { LetterFacts } from '../../../domain/letter/facts';
import { letterTexts } from '../../../domain/letter/texts';
import type { Region } from '../../../domain/region/definition';
import type { Scheme } from '../../../domain/scheme/definition';
import type { Envelope } from '../../../events/envelope';
import { removeLetterFile, storeLetterFile } from '../../gateways/letter-files';
import { renderPdf } from '../../gateways/pdf/render';
import { optional } from '../../runtime/config';
import { commitHardshipLetter } from '../../store/hardship-letters';
import { loadHardship, loadHardshipContact } from '../../store/hardships';
import { keys } from '../../store/keys';
import { parseRegion } from '../../store/regions';
import { pinnedScheme } from '../../store/schemes';
import { batchLookup } from '../../store/table';
import { objectionTo } from './letter-facts';
import { existing } from './read-data';

const named = z.object({ hardshipId: z.string(), region: z.string() });

/** The page of a request, for who asked it and for the office. */
export const hardshipPage = (hardshipId: string): string => `${optional('PUBLIC_URL', '')}/hardheid/${hardshipId}`;

/**
 * The letter on a hardship request, once: it is decided once. A request that expired has none.
 * @throws Error when its region does not exist, or nothing was decided
 */
export async function writeHardshipLetter(event: Envelope): Promise<void> {
  const { hardshipId, region } = named.parse(event.data);
  const letterKey = keys.hardshipLetter(hardshipId, event.time, event.id);
  const find = await batchLookup([letterKey, keys.region(region)], { consistent: true });
  const hardship = await loadHardship(hardshipId);
  if (find(letterKey) !== undefined || hardship === undefined) return;
  const scheme = await pinnedScheme(hardship);
  const place = parseRegion(existing(find(keys.region(region)), `region ${region}`));
  const contact = await loadHardshipContact(hardshipId);
  const facts = factsOf(event, hardship, { scheme, region: place, contactName: contact?.contactName ?? null });
  const file = await renderPdf(composeLetter('hardship-decision', facts, letterTexts(scheme)), place.look);
  const stored = await storeLetterFile(hardshipLetterKey(hardshipId, event.id), file);
  const { schemeId, organisation } = hardship;
  const letter: HardshipLetter = {
    ...{ letterId: event.id, hardshipId, number: facts.number, schemeId, region, organisation },
    ...stored,
    writtenAt: event.time,
  };
  const written = await commitHardshipLetter(letter, hardship);
  if (!written && (await loadHardship(hardshipId)) === undefined) await removeLetterFile(stored.objectKey);
}

interface About {
  readonly scheme: Scheme;
  readonly region: Region;
  readonly contactName: string | null;
}

function factsOf(event: Envelope, hardship: Hardship, { scheme, region, contactName }: About): LetterFacts {
  const { outcome, motivation, applyBy } = existing(hardship.decision, 'decision on the request');
  const { id, organisation, tradeName, requestedAt } = hardship;
  return {
    ...{ letterId: event.id, number: hardshipNumber(hardship), writtenAt: event.time, scheme },
    region: { name: region.name, look: region.look, contact: region.contact },
    addressee: { tradeName: tradeName ?? 'De aanvrager', kvkNumber: organisation, contactName },
    link: hardshipPage(id),
    application: null,
    reasons: [motivation],
    objection: objectionTo(event, scheme),
    hardship: { requestedOn: amsterdamDate(requestedAt), outcome, applyBy },
  };
}
