import type { DocumentRecord } from '../../../domain/document/record';
import { type Account, loadAccount } from '../../store/accounts';
import { loadDossierAndTimeline, type TimelineEntry } from '../../store/applications';
import { loadDocuments } from '../../store/documents';
import { loadOpened } from '../../store/opened';
import { pinnedScheme } from '../../store/schemes';
import { waitingPosition } from '../../store/waiting-list';
import type { Case } from './dossier';
import { type Asking, type Sight, sightOf } from './sight';

/** All that an answer about an application is made of. */
export interface CaseFile extends Case {
  readonly sight: Sight;
  /** Oldest first; for auditors with each time that the person was opened. */
  readonly timeline: readonly TimelineEntry[];
  readonly waitingPosition: number | null;
  /** Those that the application and the evidence of its claims name. */
  readonly documents: readonly DocumentRecord[];
  readonly account: Account | null;
}

/** Read anew after what the caller did, so that it shows the timeline too. @throws Error when it is gone: a fault. */
export async function loadCaseFile(applicationId: string, { caller }: Asking): Promise<CaseFile> {
  const found = await loadDossierAndTimeline(applicationId);
  if (found === undefined) throw new Error(`application ${applicationId} is gone`);
  const { application, claims } = found;
  const sight = sightOf(caller, application);
  const named = [...application.documents, ...claims.flatMap(({ evidence }) => evidence?.documents ?? [])];
  const [scheme, position, documents, account, opened] = await Promise.all([
    pinnedScheme(application),
    waitingPosition(application),
    loadDocuments(named.map(({ id }) => id)),
    loadAccount(applicationId),
    sight.audit ? loadOpened(applicationId) : [],
  ]);
  const openings = opened.map(({ name, at, byRole }) => ({ type: name, at, byRole, claimId: null }));
  const timeline = [...found.timeline, ...openings].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return { ...found, scheme, sight, timeline, waitingPosition: position, documents, account };
}
