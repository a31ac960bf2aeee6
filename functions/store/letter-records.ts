import type { Application } from '../../domain/application/record';
import type { Claim } from '../../domain/claim/record';
import { type Recovery, recoveryRecord } from '../../domain/recovery/record';
import type { Region } from '../../domain/region/definition';
import type { Scheme } from '../../domain/scheme/definition';
import { loadDossier } from './applications';
import { keys } from './keys';
import { type LetterNames, letterNamesOf } from './persons';
import { parseRegion } from './regions';
import { pinnedScheme } from './schemes';
import { batchLookup } from './table';

/** What a letter tells, out of the records as they stand. */
export interface LetterRecords {
  readonly application: Application;
  readonly claims: readonly Claim[];
  /** The version that the application came in under. */
  readonly scheme: Scheme;
  readonly region: Region;
  /** Null: nothing was ever claimed back. */
  readonly recovery: Recovery | null;
  /** Whom it names: opened when it is asked for, by one call to KMS. */
  readonly names: () => Promise<LetterNames>;
}

/** Which letter, as its event names it. */
export interface LetterSubject {
  readonly letterId: string;
  readonly applicationId: string;
  readonly region: string;
  readonly writtenAt: string;
}

/**
 * The records of a letter, consistent: a letter tells what its event did. `written`: it is there already; `gone`: its case
 * is destroyed, or being destroyed.
 * @throws Error when region or person does not exist
 */
export async function loadLetterRecords(subject: LetterSubject): Promise<LetterRecords | 'written' | 'gone'> {
  const { letterId, applicationId, writtenAt } = subject;
  const find = await batchLookup(
    [
      keys.letter(applicationId, writtenAt, letterId),
      keys.person(applicationId),
      keys.region(subject.region),
      keys.recovery(applicationId),
    ],
    { consistent: true },
  );
  if (find(keys.letter(applicationId, writtenAt, letterId)) !== undefined) return 'written';
  const dossier = await loadDossier(applicationId);
  if (dossier === undefined) return 'gone';
  const region = find(keys.region(subject.region));
  if (region === undefined) throw new Error(`region ${subject.region} does not exist`);
  const recovery = find(keys.recovery(applicationId));
  return {
    application: dossier.application,
    claims: dossier.claims,
    scheme: await pinnedScheme(dossier.application),
    region: parseRegion(region),
    recovery: recovery === undefined ? null : recoveryRecord.parse(recovery),
    names: () => letterNamesOf(applicationId, find(keys.person(applicationId))),
  };
}
