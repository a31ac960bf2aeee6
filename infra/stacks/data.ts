import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { AlarmTopic } from '../constructs/alarm-topic';
import { Buckets } from '../constructs/buckets';
import { Keys } from '../constructs/keys';
import { MalwareProtection } from '../constructs/malware-protection';
import { giveDownloads, takeUploads } from '../constructs/pages-files';
import type { Settings } from '../settings';
import { tableIndexes } from '../table-indexes';
import { type Warm, warmFor } from '../warm-throughput';

export interface DataStackProps extends StackProps {
  readonly settings: Settings;
}

/** What outlives every release: table, buckets, keys, and the topic that alarms go to. */
export class DataStack extends Stack {
  readonly table: Table;
  readonly keys: Keys;
  readonly buckets: Buckets;
  readonly alarms: AlarmTopic;

  constructor(scope: Construct, id: string, { settings, ...props }: DataStackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    this.keys = new Keys(this, 'Keys');
    this.table = dataTable(this, this.keys.storage, warmFor(settings.peakPerSecond));
    this.buckets = new Buckets(this, 'Buckets', this.keys.storage);
    takeUploads(this.buckets.documents, settings.domain?.name);
    giveDownloads(this.buckets.payouts, settings.domain?.name);
    new MalwareProtection(this, 'MalwareProtection', this.buckets.documents, this.keys.storage);
    this.alarms = new AlarmTopic(this, 'Alarms');
  }
}

function dataTable(scope: Construct, encryptionKey: Key, warm: Warm): Table {
  const table = new Table(scope, 'Table', {
    partitionKey: { name: 'pk', type: AttributeType.STRING },
    sortKey: { name: 'sk', type: AttributeType.STRING },
    billingMode: BillingMode.PAY_PER_REQUEST,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey,
    stream: StreamViewType.NEW_IMAGE,
    timeToLiveAttribute: 'expiresAt',
    removalPolicy: RemovalPolicy.RETAIN,
    ...warm.table,
  });
  for (const [indexName, { partition, sort, copied }] of Object.entries(tableIndexes)) {
    table.addGlobalSecondaryIndex({
      indexName,
      partitionKey: { name: partition, type: AttributeType.STRING },
      sortKey: { name: sort, type: AttributeType.STRING },
      projectionType: ProjectionType.INCLUDE,
      nonKeyAttributes: copied,
      ...warm.index,
    });
  }
  return table;
}
