import * as z from 'zod';
import { eventName, type NotifiedName, notifiedNames } from '../../events/catalogue';
import type { Envelope } from '../../events/envelope';
import { send } from '../gateways/mail';
import { type MailText, mailFor } from '../gateways/mail-texts';
import { logger } from '../runtime/logger';
import { count } from '../runtime/metrics';
import { queueReaction } from '../runtime/reaction';
import { loadMailRecords, type MailRecords, type MailSubject } from '../store/mail-records';
import { rememberMails } from '../store/mailed';
import { pinnedScheme } from '../store/schemes';
import { mailFacts } from './notify/mail-facts';
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
  const letters = await inTurn(failed, asked, (subject) => letterOf(subject, recordsOf(subject)));
  const toOffices = await officeMailsOf(failed, events);
  const sent = await Promise.all([...letters, ...toOffices].map((letter) => attempt(failed, letter, deliver)));
  const mailed = sent.filter((letter) => letter !== null);
  logger().info('mailed', {
    mails: mailed.length,
    correlation_ids: mailed.flatMap(({ correlation }) => correlation ?? []),
  });
  await remember(mailed);
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

interface Asked extends OnTheWay, MailSubject {
  readonly name: NotifiedName;
  readonly event: Envelope;
}

const named = z.object({ applicationId: z.string(), region: z.string(), instalment: z.int().optional() });

/** What the mail is about; null for an event that is not mailed. @throws ZodError when the event names no application */
function subjectOf(event: Envelope): Asked | null {
  const name = eventName(event.type);
  if (name === undefined || !isNotified(name)) return null;
  const { applicationId, region, instalment = null } = named.parse(event.data);
  return {
    id: event.id,
    name,
    event,
    applicationId,
    region,
    instalment,
    tellsPlace: name === 'application.waiting',
    aboutRecovery: name.startsWith('recovery.'),
  };
}

const isNotified = (name: string): name is NotifiedName => (notifiedNames as readonly string[]).includes(name);

interface Letter extends OnTheWay {
  readonly time: string;
  readonly correlation: string | undefined;
  readonly text: MailText;
  readonly contactEmail: () => Promise<string>;
}

async function letterOf({ id, name, event }: Asked, records: MailRecords | null): Promise<Letter | null> {
  if (records === null) return null;
  const scheme = await pinnedScheme(records.application);
  const text = mailFor(name, mailFacts(event, records, scheme));
  const correlation = event.correlationid;
  return { id, time: event.time, correlation, text, contactEmail: records.contactEmail };
}

async function deliver(letter: Letter): Promise<Letter> {
  await send({ to: await letter.contactEmail(), ...letter.text });
  return letter;
}

/** What could not be remembered is not offered again all the same: that would double every mail of the group. */
async function remember(sent: readonly Letter[]): Promise<void> {
  try {
    await rememberMails(sent);
  } catch (error) {
    logger().error('fault', { reaction: 'notify', notRemembered: sent.map(({ id }) => id), error: error as Error });
    count('notify', { faults: 1 });
  }
}
