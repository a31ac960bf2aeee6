import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import { reactions } from '../../functions/manifest';
import { MailFeedback } from '../constructs/mail-feedback';
import { Reaction } from '../constructs/reaction';
import { type House, named, pascal } from '../house';
import type { Settings } from '../settings';

export interface EventsStackProps extends StackProps {
  readonly settings: Settings;
}

/** The bus with its archive, the set that mail is sent under, and every function that nobody waits for. */
export class EventsStack extends Stack {
  readonly bus: EventBus;

  constructor(scope: Construct, id: string, { settings, ...props }: EventsStackProps) {
    super(scope, id, props);
    this.bus = new EventBus(this, 'Bus', {
      eventBusName: named(settings, 'events'),
      description: 'What happened in Voucherloket, without personal data',
    });
    this.bus.archive('Archive', {
      archiveName: named(settings, 'events'),
      description: 'A year and a bit of events, to replay',
      eventPattern: { account: [this.account] },
      retention: Duration.days(400),
    });
    new MailFeedback(this, 'MailFeedback', settings);
  }

  /** Apart from the bus, for they need the address of the pages. */
  addReactions(house: House): void {
    for (const entry of reactions) new Reaction(this, pascal(entry.name), entry, house);
  }
}
