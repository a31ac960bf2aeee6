import { shownAmount } from '../../domain/application/events';
import { type Application, applicationRecord } from '../../domain/application/record';
import type { LocalDate } from '../../domain/calendar';
import { claimRecord } from '../../domain/claim/record';
import { hardshipRecord } from '../../domain/hardship/record';
import { letterRecord } from '../../domain/letter/record';
import type { Result } from '../../domain/result';
import { type TermTask, termTaskOf } from '../../domain/term/due';
import { claimLabels } from './claim-labels';
import { lists } from './index-keys';
import { listPage, type PageAsked } from './merged-list';
import type { Page } from './page';
import type { Item } from './table';
import type { Queue } from './work';
import { correctionItem } from './youth-correction-item';

/** What waits for a person: an application to decide on or look at, a claim, or what somebody asked. */
export interface WorkItem {
  readonly kind: 'application' | 'claim' | 'correction' | 'hardship' | 'letter';
  readonly id: string;
  /** Of a hardship request, which has no application, its own id. */
  readonly applicationId: string;
  readonly number?: string;
  readonly schemeId: string;
  readonly region: string;
  readonly queue: Queue;
  readonly deadline: string;
  /** What must be done of an application because of its term, or of the ceiling; null: what the queue says. */
  readonly task: TermTask | Application['task'];
  readonly status: string;
  readonly amountCents: number | null;
  /** Of the employer. Null for a claim written before these were kept with it. */
  readonly tradeName: string | null;
  readonly kvkNumber: string | null;
}

/** One worklist of one region, oldest deadline first; what has left it by now is left out. */
export const listWork = (
  { region, queue, today }: { readonly region: string; readonly queue: Queue; readonly today: LocalDate },
  asked: PageAsked,
): Promise<Result<Page<WorkItem>>> =>
  listPage({ index: 'by-queue', ...lists.queue(region, queue) }, asked, {
    read: (item) => workItem(item, region, queue, today),
  });

function workItem(item: Item, region: string, queue: Queue, today: LocalDate): WorkItem {
  const [deadline = ''] = String(item.queueSort).split('#');
  const common = { region, queue, deadline, task: null };
  if (item.kind === 'application') {
    const application = applicationRecord.parse(item);
    const { id, number, schemeId, status, employer } = application;
    const { tradeName, kvkNumber } = employer;
    const amountCents = shownAmount(application);
    const whose = { applicationId: id, number, schemeId, tradeName, kvkNumber };
    const task = termTaskOf(application, today) ?? application.task;
    return { kind: 'application', id, ...whose, status, amountCents, ...common, task };
  }
  if (item.kind === 'youth-correction') {
    const { correctionId, status, ...rest } = correctionItem.parse(item);
    const { applicationId, number, schemeId, tradeName, kvkNumber } = rest;
    const whose = { applicationId, number, schemeId, tradeName, kvkNumber };
    return {
      kind: 'correction',
      id: `${applicationId}.${correctionId}`,
      ...whose,
      status,
      amountCents: null,
      ...common,
    };
  }
  if (item.kind === 'hardship') {
    const { id, schemeId, status, tradeName, organisation: kvkNumber } = hardshipRecord.parse(item);
    const whose = { applicationId: id, schemeId, tradeName, kvkNumber };
    return { kind: 'hardship', id, ...whose, status, amountCents: null, ...common };
  }
  if (item.kind === 'letter') {
    const { letterId, applicationId, number, schemeId, tradeName, organisation, attention } = letterRecord.parse(item);
    const whose = { applicationId, number, schemeId, tradeName, kvkNumber: organisation };
    return { kind: 'letter', id: letterId, ...whose, status: attention ?? '', amountCents: null, ...common };
  }
  const { id, applicationId, status, amountCents } = claimRecord.parse(item);
  const { number, schemeId, tradeName = null, kvkNumber = null } = claimLabels.parse(item);
  return {
    kind: 'claim',
    id,
    applicationId,
    number,
    schemeId,
    status,
    amountCents,
    tradeName,
    kvkNumber,
    ...common,
  };
}
