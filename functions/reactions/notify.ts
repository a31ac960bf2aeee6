import { tagOfLetter } from '../gateways/letter-tag';
import { send } from '../gateways/mail';
import { type MailText, mailFor } from '../gateways/mail-texts';
import { thisMoment } from '../runtime/elapsed';
import { logger } from '../runtime/logger';
import { count } from '../runtime/metrics';
import { queueReaction } from '../runtime/reaction';
import { type Mailed, mailedLetterItems } from '../store/letter-mailed';
import { loadMailRecords, type MailRecords } from '../store/mail-records';
import { rememberMails } from '../store/mailed';
import { pinnedScheme } from '../store/schemes';
import type { Item } from '../store/table';
import { hardshipMailsOf } from './notify/hardship-mails';
import { mailFacts } from './notify/mail-facts';
import { type Asked, isToldByPromotion, subjectOf, toldEvent } from './notify/mail-subject';
import { officeMailsOf } from './notify/office-mails';

/**
 * One mail an event, for a group of events at once: one read of what the mails tell, then the mails, then one write that
 * remembers those that were sent (ADR 0027). Remembered after sending, so that no mail is forgotten; one is doubled only
 * when an answer of the mail service got lost, or when its group was not remembered and its event comes again.
 */
export const handler = queueReaction('notify', async (events) => {
  const failed = new Map<string, unknown>();
  const asked = await inTurn(failed, events, subjectOf);
  const recordsOf = await loadMailRecords(asked);
  // In turn: the first mail of a scheme loads the scheme, and the others find it there.
  const mails = await inTurn(failed, asked, (subject) => mailOf(subject, recordsOf(subject)));
  const others = [...(await officeMailsOf(failed, events)), ...(await hardshipMailsOf(failed, events))];
  const sent = await Promise.all([...mails, ...others].map((mail) => attempt(failed, mail, deliver)));
  const mailed = sent.filter((mail) => mail !== null);
  logger().info('mailed', {
    mails: mailed.length,
    correlation_ids: mailed.flatMap(({ correlation }) => correlation ?? []),
  });
  await remember(failed, mailed);
  return failed;
});

/** Anything on the way from an event to its mail, by the event's id. */
interface OnTheWay {
  readonly id: string;
}

/** By id of the event: what its mail failed on. */
type Failed = Map<string, unknown>;

/** A step for one mail, which never holds up the others. Null: there is nothing to do, or it failed. */
async function attempt<A extends OnTheWay, B>(failed: Failed, one: A, step: (one: A) => B | Promise<B>) {
  try {
    return await step(one);
  } catch (error) {
    failed.set(one.id, error);
    return null;
  }
}

async function inTurn<A extends OnTheWay, B>(
  failed: Failed,
  all: readonly A[],
  step: (one: A) => B | null | Promise<B | null>,
): Promise<B[]> {
  const done: B[] = [];
  for (const one of all) {
    const next = await attempt(failed, one, step);
    if (next !== null) done.push(next);
  }
  return done;
}

interface Mail extends OnTheWay {
  readonly time: string;
  readonly correlation: string | undefined;
  readonly text: MailText;
  readonly contactEmail: () => Promise<string>;
  /** Of the letter that it dispatches; absent: of none. */
  readonly letterTag?: string;
  /** What shows that it dispatched a letter; absent: it told of none. */
  readonly shownBy?: (mailed: Mailed) => readonly Item[];
}

async function mailOf(asked: Asked, records: MailRecords | null): Promise<Mail | null> {
  if (records === null || isToldByPromotion(asked, records)) return null;
  const { id, name, event } = asked;
  const scheme = await pinnedScheme(records.application);
  const text = mailFor(name, mailFacts(toldEvent(event, records), records, scheme));
  const { contactEmail, letter } = records;
  const mail = { id, time: event.time, correlation: event.correlationid, text, contactEmail };
  if (letter === null) return mail;
  return { ...mail, letterTag: tagOfLetter(letter), shownBy: (mailed) => mailedLetterItems(letter, mailed) };
}

/** What was handed to the mail service; with what shows it, where it dispatched a letter. */
interface Sent extends Mail {
  readonly shown: readonly Item[];
}

async function deliver(mail: Mail): Promise<Sent> {
  const { text, letterTag, shownBy } = mail;
  const to = await mail.contactEmail();
  const messageId = await send({ to, ...text, ...(letterTag === undefined ? {} : { letterTag }) });
  return { ...mail, shown: shownBy?.({ to, messageId, at: thisMoment() }) ?? [] };
}

/**
 * What could not be remembered is not offered again all the same: that would double every mail of the group. But for those
 * that dispatched a letter: sent twice is better than not shown to be sent.
 */
async function remember(failed: Failed, sent: readonly Sent[]): Promise<void> {
  try {
    await rememberMails(
      sent,
      sent.flatMap(({ shown }) => shown),
    );
  } catch (error) {
    const notRemembered = sent.filter(({ shown }) => shown.length === 0).map(({ id }) => id);
    for (const { id, shown } of sent) if (shown.length > 0) failed.set(id, error);
    logger().error('fault', { reaction: 'notify', notRemembered, error: error as Error });
    count('notify', { faults: 1 });
  }
}
