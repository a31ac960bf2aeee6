import { createHash } from 'node:crypto';
import type { LocalDate } from '../../../domain/calendar';
import {
  type CourtFileFacts,
  type CourtFilePart,
  courtFileDocument,
  courtFileParts,
  hashedText,
} from '../../../domain/letter/court-file';
import { storeLetterFile } from '../../gateways/letter-files';
import { renderPdf } from '../../gateways/pdf/render';
import { loadDossierAndTimeline } from '../../store/applications';
import { loadDocuments } from '../../store/documents';
import { loadFacts } from '../../store/facts';
import { loadLetters } from '../../store/letters';
import { loadPerson } from '../../store/persons';
import { loadRecovery } from '../../store/recoveries';
import { loadRegion } from '../../store/regions';
import type { Case } from './dossier';

/** In the bucket for letters; what lies in it for more than a day is let go (`infra/constructs/buckets.ts`). */
export const courtFileFolder = 'court-files/';

const sha256Of = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** Everything that the file shows, as it stands. @throws Error when the application or its region is gone: a fault */
async function factsOf({ application: { id, region }, scheme }: Case, madeOn: LocalDate): Promise<CourtFileFacts> {
  const [found, regionFound, { person }, recorded, recovery, letters] = await Promise.all([
    loadDossierAndTimeline(id),
    loadRegion(region),
    loadPerson(id),
    loadFacts(id),
    loadRecovery(id),
    loadLetters(id),
  ]);
  if (found === undefined || regionFound === undefined) throw new Error(`application ${id} or its region is gone`);
  const { application, claims, timeline } = found;
  return {
    ...{ application, claims, scheme, recorded, letters, madeOn },
    region: regionFound,
    names: { youth: `${person.firstName} ${person.lastName}`, contact: person.contactName },
    documents: await namedDocuments(found),
    recovery: recovery ?? null,
    events: timeline,
  };
}

async function namedDocuments({ application, claims }: Pick<Case, 'application' | 'claims'>) {
  const named = [...application.documents, ...claims.flatMap(({ evidence }) => evidence?.documents ?? [])];
  const stored = await loadDocuments(named.map(({ id }) => id));
  return named.map(({ id, kind }) => ({ id, kind, sha256: stored.find((one) => one.id === id)?.sha256 ?? null }));
}

const hashed = (part: CourtFilePart) => ({ ...part, sha256: sha256Of(hashedText(part)) });

/** Makes the file and puts it in the bucket for letters, where it lies for a day. */
export async function makeCourtFile(found: Case, madeOn: LocalDate) {
  const facts = await factsOf(found, madeOn);
  const parts = courtFileParts(facts).map(hashed);
  const file = await renderPdf(courtFileDocument(facts, parts), facts.region.look);
  const objectKey = `${courtFileFolder}${facts.application.id}/${sha256Of(file)}.pdf`;
  const { sha256, sizeBytes } = await storeLetterFile(objectKey, file);
  return { objectKey, sha256, sizeBytes, parts: parts.map(({ title, sha256 }) => ({ name: title, sha256 })) };
}
