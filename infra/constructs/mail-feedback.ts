import { Stack } from 'aws-cdk-lib';
import { CfnConfigurationSet, CfnConfigurationSetEventDestination } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import { named } from '../house';
import type { Settings } from '../settings';

/** Under which mail is sent, by its name: known before it is made. */
export const mailSetName = (settings: Settings): string => named(settings, 'mail');

/** What SES tells of mail that did not arrive goes to the account's own bus: SES knows no other. */
export class MailFeedback extends Construct {
  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    const set = new CfnConfigurationSet(this, 'Set', { name: mailSetName(settings) });
    new CfnConfigurationSetEventDestination(this, 'ToBus', {
      configurationSetName: set.ref,
      eventDestination: {
        name: 'undelivered',
        enabled: true,
        matchingEventTypes: ['bounce', 'complaint', 'reject'],
        eventBridgeDestination: {
          eventBusArn: Stack.of(this).formatArn({ service: 'events', resource: 'event-bus', resourceName: 'default' }),
        },
      },
    });
  }
}
