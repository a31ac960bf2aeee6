import { expect } from 'vitest';
import type { Letter } from '../../domain/letter/record';
import { regionDefinition } from '../../domain/region/definition';
import haarlemRegion from '../../domain/region/regions/zuid-kennemerland-ijmond.json' with { type: 'json' };
import { letteredNames } from '../../events/catalogue';
import { loadLetters } from '../../functions/store/letters';
import { regionAction } from '../../functions/store/regions';
import { readPdf } from '../functions/pdf/read-pdf';
import { besides, type LetterWorld, named, published, write } from './letter-world';
import { must, publishedAt } from './office';

/** Letters as an employer reads them: written of the events of a case, now or late, and read back out of their files. */

export const ourRegion = () => must([regionAction(regionDefinition.parse(haarlemRegion), 'admin-1', publishedAt)]);

export interface ReadLetter extends Letter {
  readonly text: string;
}

/** Writes what is not written of an application yet; every letter it has then, oldest first, as it reads out. */
export async function lettersOf({ bucket }: LetterWorld, applicationId: string): Promise<ReadLetter[]> {
  const items = await besides(applicationId);
  const events = letteredNames.flatMap((name) => named(items, name).map(published));
  expect(await write(...events)).toBe(0);
  const found = await loadLetters(applicationId);
  return Promise.all(
    found.map(async ({ letter }) => ({
      ...letter,
      text: (await readPdf(bucket.content(letter.objectKey))).readOut,
    })),
  );
}

/** The only letter of a kind. */
export function oneOf(letters: readonly ReadLetter[], kind: Letter['letterKind']): string {
  const found = letters.filter(({ letterKind }) => letterKind === kind);
  expect(found.length, `${kind} among ${letters.map(({ letterKind }) => letterKind)}`).toBe(1);
  return found[0]?.text ?? '';
}

/** Says each of these. */
export function says(text: string, ...parts: readonly string[]): void {
  for (const part of parts) expect(text).toContain(part);
}
