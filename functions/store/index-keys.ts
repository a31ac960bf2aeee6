import type { LocalDate } from '../../domain/calendar';
import type { CallStatus } from '../../domain/claim/call';
import { shardOf } from './shard';

/** Keys of the indexes: the lists that there are, and the attributes by which an item is in them. */

/** A list of an index: its name, and the partitions that it lies in. */
export interface ListKeys {
  readonly name: string;
  readonly partitions: readonly string[];
}

/** What a crowd writes to lies in so many partitions, each of which takes 1,000 write units a second. */
export const listShards = 8;

const whole = (name: string): ListKeys => ({ name, partitions: [name] });

const spread = (name: string): ListKeys => ({
  name,
  partitions: Array.from({ length: listShards }, (_, shard) => `${name}#${shard}`),
});

/** The partition of a spread list that an item lies in. */
const shardIn = ({ name }: ListKeys, id: string) => `${name}#${shardOf(id, listShards)}`;

export const lists = {
  owner: (organisation: string) => whole(`ORGANISATION#${organisation}`),
  region: (region: string) => spread(`APPLICATIONS#${region}`),
  payments: (region: string) => whole(`PAYMENTS#${region}`),
  calls: (region: string) => spread(`CALLS#${region}`),
  aidGrants: (region: string) => whole(`AID-GRANTS#${region}`),
  penalties: (region: string) => whole(`PENALTIES#${region}`),
  bankAccounts: (region: string) => whole(`BANK-ACCOUNTS#${region}`),
  recoveries: (region: string) => whole(`RECOVERIES#${region}`),
  destructions: (region: string) => whole(`DESTRUCTIONS#${region}`),
  hardships: (region: string) => whole(`HARDSHIPS#${region}`),
  hardshipsOf: (organisation: string) => whole(`HARDSHIPS-OF#${organisation}`),
  processing: (region: string) => spread(`PROCESSING#${region}`),
  /** Batches of these regions as one list. */
  batches: (regions: readonly string[]): ListKeys => ({
    name: 'BATCHES',
    partitions: regions.map((region) => `BATCHES#${region}`),
  }),
  queue: (region: string, queue: string) => spread(`WORK#${region}#${queue}`),
} as const;

/** Attributes of the sparse indexes; an item without them is not in the index. A sort value names one item of its list. */
export const indexKeys = {
  owner: (organisation: string, receivedAt: string, id: string) => ({
    ownerKey: lists.owner(organisation).name,
    ownerSort: `${receivedAt}#${id}`,
  }),
  region: (region: string, receivedAt: string, id: string) => ({
    regionKey: shardIn(lists.region(region), id),
    regionSort: `${receivedAt}#${id}`,
  }),
  payment: (region: string, payBy: LocalDate, claimId: string) => ({
    regionKey: lists.payments(region).name,
    regionSort: `${payBy}#${claimId}`,
  }),
  /** A claim that waits for the employer, or soon will: not yet a payment, so the two never meet in one item. */
  call: (region: string, status: CallStatus, day: LocalDate, claimId: string) => ({
    regionKey: shardIn(lists.calls(region), claimId),
    regionSort: `${status}#${day}#${claimId}`,
  }),
  aidGrant: (region: string, grantedOn: LocalDate, applicationId: string) => ({
    regionKey: lists.aidGrants(region).name,
    regionSort: `${grantedOn}#${applicationId}`,
  }),
  penalty: (region: string, payBy: LocalDate, applicationId: string) => ({
    regionKey: lists.penalties(region).name,
    regionSort: `${payBy}#${applicationId}`,
  }),
  bankAccount: (region: string, organisation: string) => ({
    regionKey: lists.bankAccounts(region).name,
    regionSort: organisation,
  }),
  /** By the day on which somebody must look: of the proposal, the end of the reply term, or the last day to pay. */
  recovery: (region: string, day: LocalDate, applicationId: string) => ({
    regionKey: lists.recoveries(region).name,
    regionSort: `${day}#${applicationId}`,
  }),
  /** What people did with personal data, by when. */
  processing: (region: string, at: string, spanId: string) => ({
    regionKey: shardIn(lists.processing(region), spanId),
    regionSort: `${at}#${spanId}`,
  }),
  /** By when it was asked: of the region, and of who asks. */
  hardship: (region: string, organisation: string, requestedAt: string, hardshipId: string) => ({
    regionKey: lists.hardships(region).name,
    regionSort: `${requestedAt}#${hardshipId}`,
    ownerKey: lists.hardshipsOf(organisation).name,
    ownerSort: `${requestedAt}#${hardshipId}`,
  }),
  batch: (region: string, batchId: string) => ({ regionKey: `BATCHES#${region}`, regionSort: batchId }),
  destructionList: (region: string, listId: string) => ({
    regionKey: lists.destructions(region).name,
    regionSort: listId,
  }),
  /** Work that waits for a person, by deadline. */
  queue: (region: string, queue: string, deadline: LocalDate, id: string) => ({
    queueKey: shardIn(lists.queue(region, queue), id),
    queueSort: `${deadline}#${id}`,
  }),
} as const;
