import { z } from 'zod';
import type { Bus } from '../bus/bus';
import { type Clock, formatInstant } from '../clock';
import type { JsonObject } from '../json';
import type { Resource } from '../template/model';
import { readProperties } from '../template/properties';
import type { SentMail } from './mail';

const setProperties = z.strictObject({ Name: z.string(), Tags: z.unknown().optional() });

const destinationProperties = z.strictObject({
  ConfigurationSetName: z.string(),
  EventDestination: z.strictObject({
    Name: z.string().optional(),
    Enabled: z.boolean().optional(),
    MatchingEventTypes: z.array(z.string()),
    EventBridgeDestination: z.strictObject({ EventBusArn: z.string() }),
  }),
});

interface Ending {
  /** As a destination asks for it. */
  readonly asked: string;
  readonly detailType: string;
  readonly detail: JsonObject;
}

/** What SES's own simulator does with mail to these addresses, also with a label: `bounce+one@`. */
const endings: Readonly<Record<string, Ending>> = {
  bounce: {
    asked: 'bounce',
    detailType: 'Email Bounced',
    detail: { eventType: 'Bounce', bounce: { bounceType: 'Permanent', bounceSubType: 'General' } },
  },
  ooto: {
    asked: 'bounce',
    detailType: 'Email Bounced',
    detail: { eventType: 'Bounce', bounce: { bounceType: 'Transient', bounceSubType: 'General' } },
  },
  complaint: {
    asked: 'complaint',
    detailType: 'Email Complaint Received',
    detail: { eventType: 'Complaint', complaint: { complaintFeedbackType: 'abuse' } },
  },
};

const simulated = /^(\w+)(\+[^@]*)?@simulator\.amazonses\.com$/i;

const endingOf = (address: string): Ending | undefined => endings[simulated.exec(address)?.[1]?.toLowerCase() ?? ''];

/** What SES tells the account's own bus of mail that was sent under a set of the template, where the set asks for it. */
export const tellOfMail = (resources: readonly Resource[], bus: Bus, clock: Clock) => {
  const sets = resources
    .filter(({ type }) => type === 'AWS::SES::ConfigurationSet')
    .map((resource) => readProperties(resource, setProperties).Name);
  const destinations = resources
    .filter(({ type }) => type === 'AWS::SES::ConfigurationSetEventDestination')
    .map((resource) => readProperties(resource, destinationProperties));
  return (mail: SentMail): void => {
    const set = mail.configurationSet;
    if (set === null || !sets.includes(set)) return;
    for (const ending of mail.to.flatMap((address) => endingOf(address) ?? [])) {
      const asks = destinations.some(
        ({ ConfigurationSetName: name, EventDestination: { Enabled = true, MatchingEventTypes: types } }) =>
          name === set && Enabled && types.map((one) => one.toLowerCase()).includes(ending.asked),
      );
      if (asks) bus.deliver(told(mail, set, ending, formatInstant(clock.now())));
    }
  };
};

const told = (mail: SentMail, set: string, { detailType, detail }: Ending, timestamp: string) => ({
  ...{ busName: 'default', source: 'aws.ses', detailType, resources: [set], time: null },
  detail: {
    ...detail,
    mail: {
      timestamp,
      source: mail.from,
      messageId: mail.id,
      destination: [...mail.to],
      tags: {
        'ses:configuration-set': [set],
        ...Object.fromEntries(Object.entries(mail.tags).map(([name, value]) => [name, [value]])),
      },
    },
  } satisfies JsonObject,
});
