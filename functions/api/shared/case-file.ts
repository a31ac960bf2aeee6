import type { DocumentRecord } from '../../../domain/document/record';
import { loadDossierAndTimeline, type TimelineEntry } from '../../store/applications';
import { type BesideApplication, loadBeside } from '../../store/beside-application';
import { loadDocuments } from '../../store/documents';
import { loadOpened } from '../../store/opened';
import { pinnedScheme } from '../../store/schemes';
import { type Standing, waitingStanding } from '../../store/waiting-list';
import type { Case } from './dossier';
import { type Asking, type Sight, sightOf } from './sight';
import { loadStateAid, type StateAidFound } from './state-aid';

/** All that an answer about an application is made of. */
export interface CaseFile extends Case, BesideApplication {
  readonly sight: Sight;
  /** Oldest first; for auditors with each time that the person was opened. */
  readonly timeline: readonly TimelineEntry[];
  /** Who opened the person, oldest first; for auditors. */
  readonly opened: Awaited<ReturnType<typeof loadOpened>>;
  readonly waiting: Standing;
  /** Those that the application and the evidence of its claims name. */
  readonly documents: readonly DocumentRecord[];
  /** Null where the scheme is not about de-minimis aid, and for the employer. */
  readonly stateAid: StateAidFound | null;
}

/** Read anew after what the caller did, so that it shows the timeline too. @throws Error when it is gone: a fault. */
export async function loadCaseFile(applicationId: string, { guard, today }: Asking): Promise<CaseFile> {
  const found = await loadDossierAndTimeline(applicationId);
  if (found === undefined) throw new Error(`application ${applicationId} is gone`);
  const { application, claims } = found;
  const sight = sightOf(guard, application);
  const named = [...application.documents, ...claims.flatMap(({ evidence }) => evidence?.documents ?? [])];
  const pinned = pinnedScheme(application);
  const [scheme, waiting, documents, beside, opened, stateAid] = await Promise.all([
    pinned,
    waitingStanding(application),
    loadDocuments(named.map(({ id }) => id)),
    loadBeside(application),
    sight.audit ? loadOpened(applicationId) : [],
    sight.backOffice ? pinned.then((scheme) => loadStateAid(application, scheme, today)) : null,
  ]);
  const openings = opened.map(({ name, at, byRole }) => ({ type: name, at, byRole, claimId: null }));
  const timeline = [...found.timeline, ...openings].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return {
    ...{ ...found, scheme, sight, timeline, opened, waiting },
    ...{ documents, ...beside, stateAid },
  };
}
