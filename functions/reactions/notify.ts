import { eventName, type NotifiedName, notifiedNames } from '../../events/catalogue';
import type { Envelope } from '../../events/envelope';
import { send } from '../gateways/mail';
import { mailFor } from '../gateways/mail-texts';
import { queueReaction } from '../runtime/reaction';
import { rememberMail, wasMailed } from '../store/mailed';
import { loadContactEmail } from '../store/persons';
import { mailFacts } from './notify/mail-facts';

/**
 * One mail an event. What was sent is remembered after sending, so a mail is doubled only when the answer of the mail
 * service, or of the note about it, got lost; it is never forgotten.
 */
export const handler = queueReaction('notify', async (event: Envelope) => {
  const name = eventName(event.type);
  if (name === undefined || !isNotified(name)) return;
  if (await wasMailed(event.id)) return;
  const { applicationId } = event.data;
  if (typeof applicationId !== 'string') throw new Error(`event ${event.id} names no application`);
  const facts = await mailFacts(event, applicationId);
  const to = await loadContactEmail(applicationId);
  await send({ to, ...mailFor(name, facts) });
  await rememberMail(event.id, event.time);
});

const isNotified = (name: string): name is NotifiedName => (notifiedNames as readonly string[]).includes(name);
