import type { Instant, LocalDate } from '../../../domain/calendar';
import { amsterdamDate } from '../../../domain/calendar';
import { type KeepClass, keptThrough } from '../../../domain/destruction/keep-terms-table';
import { type Keeping, keepingOf } from '../../../domain/destruction/keeping';
import { type DestructionLine, type DestructionList, lineIdOf, listIdOf } from '../../../domain/destruction/list';
import { noKeepingFile } from '../../../domain/destruction/stop';
import { loadAidGrants } from '../aid-grants';
import { commit, type NamedAction } from '../commit';
import { loadDocument } from '../documents';
import { loadWholeCase } from './destroyed';
import { dropAction, dropKeepDue, type KeepDue, monthOf, moveKeepDue } from './keep-due';
import { keepingFileAction, loadKeepingFile } from './keeping-files';
import { loadList, newLineAction, newListAction, tallyAction } from './lists';

export interface ProposingAt {
  readonly now: Instant;
  readonly today: LocalDate;
}

/** What became of a marker: on the list; looked at again in a later month; nothing to destroy. */
export type Proposed = 'listed' | 'later' | 'gone';

/**
 * Looks at what was marked and puts it on the list of its region and of this month, where its time is over and nothing
 * stops it. Done again, or by two at once, it is on one list once: list, line and marker are one write.
 * @throws Error when somebody came in between: the next run looks again
 */
export async function propose(marker: KeepDue, at: ProposingAt): Promise<Proposed> {
  const found = await finders[marker.subject](marker.subjectId);
  if (found === null) return gone(marker);
  const { day, line, beside, isListed } = found;
  if (isListed) return gone(marker);
  if (line === null || day >= at.today) return later(marker, day >= at.today ? day : at.today);
  const listId = listIdOf(marker.region, monthOf(at.today));
  await openList(listId, marker.region, at);
  const committed = await commit([
    newLineAction({ ...line, ...freshLine(marker, listId) }),
    tallyAction(listId, 'proposed', 'lines'),
    dropAction(marker),
    ...beside(listId),
  ]);
  if (committed.ok) return 'listed';
  // Somebody stands for the list of this month already: the next one is for what was late.
  if (committed.failed.includes('list')) return later(marker, at.today);
  throw new Error(`changed meanwhile: ${committed.failed.join(', ')}`);
}

async function gone(marker: KeepDue): Promise<Proposed> {
  await dropKeepDue(marker);
  return 'gone';
}

async function later(marker: KeepDue, day: LocalDate): Promise<Proposed> {
  await moveKeepDue(marker, day);
  return 'later';
}

type LineTold = Pick<DestructionLine, 'number' | 'schemeId' | 'keepClass' | 'endedOn' | 'keptThrough'>;

interface Found {
  /** Last day on which it is kept. */
  readonly day: LocalDate;
  /** Null: it is not over, or something stops it. */
  readonly line: LineTold | null;
  readonly isListed: boolean;
  /** Further writes that put it on a list. */
  readonly beside: (listId: string) => readonly NamedAction[];
}

const finders: Readonly<Record<KeepDue['subject'], (id: string) => Promise<Found | null>>> = {
  case: findCase,
  'aid-grant': findAidGrant,
  'bank-report': findBankReport,
};

const longAgo: LocalDate = '1900-01-01';

async function findCase(id: string): Promise<Found | null> {
  const whole = await loadWholeCase(id);
  if (whole === undefined) return null;
  const { application, begun } = whole;
  const stored = await loadKeepingFile(id);
  const file = stored ?? noKeepingFile(id, application.region);
  const keeping: Keeping | null = begun ?? keepingOf(whole);
  const line =
    keeping === null || file.runningStops > 0
      ? null
      : { number: application.number, schemeId: application.schemeId, ...told(keeping) };
  return {
    day: keeping?.keptThrough ?? longAgo,
    line,
    isListed: file.listId !== null,
    beside: (listId) => [keepingFileAction(stored, { ...file, version: file.version + 1, listId })],
  };
}

const told = ({ keepClass, endedOn, keptThrough: day }: Keeping) => ({ keepClass, endedOn, keptThrough: day });

async function findAidGrant(id: string): Promise<Found | null> {
  const [grant] = await loadAidGrants([id]);
  if (grant === undefined) return null;
  const stopped = ((await loadKeepingFile(id))?.runningStops ?? 0) > 0;
  const { number, schemeId, grantedOn } = grant;
  return ofTerm('de-minimis', grantedOn, stopped, { number, schemeId });
}

async function findBankReport(id: string): Promise<Found | null> {
  const document = await loadDocument(id);
  if (document === undefined) return null;
  return ofTerm('bank-report', amsterdamDate(document.announcedAt), false, { number: id, schemeId: null });
}

function ofTerm(
  keepClass: KeepClass,
  endedOn: LocalDate,
  stopped: boolean,
  named: Pick<LineTold, 'number' | 'schemeId'>,
): Found {
  const day = keptThrough(keepClass, endedOn);
  const line = stopped ? null : { ...named, keepClass, endedOn, keptThrough: day };
  return { day, line, isListed: false, beside: () => [] };
}

const freshLine = ({ subject, subjectId }: KeepDue, listId: string) => ({
  ...{ listId, subject, subjectId, lineId: lineIdOf(subject, subjectId) },
  ...{ struck: null, destroyedAt: null, left: null, items: null },
});

/** One that is there already is left as it is. */
async function openList(id: string, region: string, { now }: ProposingAt): Promise<void> {
  if ((await loadList(id)) !== undefined) return;
  const list: DestructionList = {
    ...{ id, region, status: 'proposed', version: 1, proposedAt: now },
    ...{ lines: 0, struck: 0, destroyed: 0, left: 0 },
    ...{ review: null, approval: null, returns: [], sha256: null },
  };
  await commit([newListAction(list)]);
}
