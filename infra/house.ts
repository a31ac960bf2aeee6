import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import type { AlarmTopic } from './constructs/alarm-topic';
import type { Buckets } from './constructs/buckets';
import type { Keys } from './constructs/keys';
import type { Settings } from './settings';

/** What functions of any stack may share. */
export interface House {
  readonly settings: Settings;
  readonly table: Table;
  readonly keys: Keys;
  readonly buckets: Buckets;
  readonly alarms: AlarmTopic;
  readonly bus: EventBus;
  /** Address of the pages that mail links to: known to what is made after them. */
  readonly pages?: string;
}

/** The name of a thing in the account, apart from that of another deployment in it. */
export const named = (settings: Settings, name: string): string => `voucherloket-${settings.stage}-${name}`;

/** `submit-application` → `SubmitApplication`, for construct ids. */
export const pascal = (name: string): string =>
  name.replace(/(^|[^a-z0-9]+)([a-z0-9])/gi, (_match, _gap, letter: string) => letter.toUpperCase());
