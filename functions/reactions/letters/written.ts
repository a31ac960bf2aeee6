import { system } from '../../../domain/actor';
import { type LetterKind, recipientOf } from '../../../domain/letter/kinds';
import { namesYouth } from '../../../domain/letter/names';
import type { Letter } from '../../../domain/letter/record';
import { informYouthBy } from '../../../domain/letter/record';
import type { Envelope } from '../../../events/envelope';
import type { StoredLetter } from '../../gateways/letter-files';
import { traceOfCause } from '../../runtime/processing-trace';
import { commit, type NamedAction } from '../../store/commit';
import type { LetterRecords } from '../../store/letter-records';
import { caseThere, letterEventAction, newLetterAction } from '../../store/letters';
import { processingOf } from '../../store/processing-log';

export interface ToWrite {
  readonly kind: LetterKind;
  readonly event: Envelope;
  readonly records: LetterRecords;
  /** As it lies in the bucket. */
  readonly stored: StoredLetter;
  readonly beside: readonly NamedAction[];
}

/**
 * The letter with its event and its row of the processing log, all or nothing. `lost`: what stands beside it changed
 * meanwhile.
 */
export async function commitWritten({ kind, event, records, stored, beside }: ToWrite) {
  const letter = letterOf(kind, event, records, stored);
  const { instalment } = event.data;
  const more = { aboutType: event.type, ...(typeof instalment === 'number' ? { instalment } : {}) };
  const committed = await commit([
    newLetterAction(letter),
    letterEventAction(letter, {
      name: 'written',
      more,
      of: 'letter',
      at: letter.writtenAt,
      actor: system,
      carries: processingOf({
        activity: 'write-letter',
        application: records.application,
        subjects: namesYouth(kind) ? ['youth', 'contact'] : ['contact'],
        trace: traceOfCause(event.id),
        startedAt: event.time,
      }),
    }),
    caseThere(letter.applicationId),
    ...beside,
  ]);
  if (committed.ok || committed.failed.includes('letter')) return 'written';
  const gone = committed.failed.some((name) => name === 'case there' || name === 'person there');
  return gone ? 'gone' : 'lost';
}

function letterOf(kind: LetterKind, event: Envelope, { application }: LetterRecords, stored: StoredLetter): Letter {
  const { id, number, region, schemeId, schemeVersion, organisation, employer, receivedAt } = application;
  const recipient = recipientOf(kind);
  const { type, time, subject, data } = event;
  return {
    version: 1,
    letterId: event.id,
    applicationId: id,
    ...{ number, region, schemeId, schemeVersion, organisation },
    tradeName: employer.tradeName,
    letterKind: kind,
    recipient,
    ...stored,
    writtenAt: time,
    about: { type, time, subject, data },
    attention: recipient === 'youth' ? 'to-send' : null,
    sendBy: recipient === 'youth' ? informYouthBy(receivedAt) : null,
    sentByOfficer: false,
  };
}
