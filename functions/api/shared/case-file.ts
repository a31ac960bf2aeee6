import type { BankAccount } from '../../../domain/account/record';
import type { DocumentRecord } from '../../../domain/document/record';
import type { Recovery } from '../../../domain/recovery/record';
import type { Pause } from '../../../domain/scheme/pause';
import { type Account, loadAccount } from '../../store/accounts';
import { loadDossierAndTimeline, type TimelineEntry } from '../../store/applications';
import { loadBankAccount } from '../../store/bank-accounts';
import { loadDocuments } from '../../store/documents';
import { payeeOf } from '../../store/gates';
import { loadOpened } from '../../store/opened';
import { loadPause } from '../../store/pauses';
import { loadRecoveryRecord } from '../../store/recoveries';
import { pinnedScheme } from '../../store/schemes';
import { waitingPosition } from '../../store/waiting-list';
import type { Case } from './dossier';
import { type Asking, type Sight, sightOf } from './sight';
import { loadStateAid, type StateAidFound } from './state-aid';

/** All that an answer about an application is made of. */
export interface CaseFile extends Case {
  readonly sight: Sight;
  /** Oldest first; for auditors with each time that the person was opened. */
  readonly timeline: readonly TimelineEntry[];
  readonly waitingPosition: number | null;
  /** Those that the application and the evidence of its claims name. */
  readonly documents: readonly DocumentRecord[];
  /** What this application stated. */
  readonly account: Account | null;
  /** What the employer is paid to in this region. */
  readonly employerAccount: BankAccount | null;
  readonly pause: Pause | null;
  /** What is, or may be, claimed back of it; null: nothing. */
  readonly recovery: Recovery | null;
  /** Null where the scheme is not about de-minimis aid, and for the employer. */
  readonly stateAid: StateAidFound | null;
}

/** Read anew after what the caller did, so that it shows the timeline too. @throws Error when it is gone: a fault. */
export async function loadCaseFile(applicationId: string, { caller, today }: Asking): Promise<CaseFile> {
  const found = await loadDossierAndTimeline(applicationId);
  if (found === undefined) throw new Error(`application ${applicationId} is gone`);
  const { application, claims } = found;
  const sight = sightOf(caller, application);
  const named = [...application.documents, ...claims.flatMap(({ evidence }) => evidence?.documents ?? [])];
  const pinned = pinnedScheme(application);
  const [scheme, position, documents, account, employerAccount, pause, recovery, opened, stateAid] = await Promise.all([
    pinned,
    waitingPosition(application),
    loadDocuments(named.map(({ id }) => id)),
    loadAccount(applicationId),
    loadBankAccount(payeeOf(application)),
    loadPause(application.schemeId),
    loadRecoveryRecord(applicationId),
    sight.audit ? loadOpened(applicationId) : [],
    sight.backOffice ? pinned.then((scheme) => loadStateAid(application, scheme, today)) : null,
  ]);
  const openings = opened.map(({ name, at, byRole }) => ({ type: name, at, byRole, claimId: null }));
  const timeline = [...found.timeline, ...openings].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return {
    ...{ ...found, scheme, sight, timeline, waitingPosition: position },
    ...{ documents, account, employerAccount, pause, recovery: recovery ?? null, stateAid },
  };
}
