import * as z from 'zod';
import type { Application } from '../../domain/application/record';
import type { Correction } from '../../domain/youth/correction';
import { decryptFields, encryptFields } from '../gateways/field-encryption';
import type { NamedAction } from './commit';
import { indexKeys } from './index-keys';
import { keys } from './keys';
import { queryAll } from './table';
import { type CorrectionItem, correctionItem } from './youth-correction-item';

/** What it says, in the clear: in memory only. */
export interface CorrectionTexts {
  readonly text: string;
  readonly reason: string | null;
}

const textField = 'youthText';
const reasonField = 'youthReason';

/** Asked for the first time, and on the worklist of the region; one call to KMS. */
export async function askedAction(
  application: Application,
  correction: Correction,
  text: string,
): Promise<NamedAction> {
  const { id, region, number, schemeId, employer } = application;
  const { tradeName, kvkNumber } = employer;
  const item = correctionItem.parse({
    ...correction,
    ...{ applicationId: id, region, number, schemeId, tradeName, kvkNumber },
    asked: await encryptFields({ [textField]: text }, { applicationId: id }),
    answered: null,
  });
  return {
    name: 'youth correction',
    put: { Item: placed(item), ConditionExpression: 'attribute_not_exists(pk)' },
  };
}

/** Handled, and off the worklist; one call to KMS. It fails where somebody else handled it first. */
export async function handledAction(item: CorrectionItem, handled: Correction, reason: string): Promise<NamedAction> {
  const { applicationId } = item;
  const answered = await encryptFields({ [reasonField]: reason }, { applicationId });
  return {
    name: 'youth correction',
    put: {
      Item: placed({ ...item, ...handled, answered }),
      ConditionExpression: '#status = :asked',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':asked': 'asked' },
    },
  };
}

/** In the table, and on the worklist while it waits for an officer. */
const placed = (item: CorrectionItem) => ({
  ...keys.youthCorrection(item.applicationId, item.correctionId),
  kind: 'youth-correction',
  ...item,
  ...(item.status === 'asked'
    ? indexKeys.queue(item.region, 'correct', item.answerBy, `${item.applicationId}.${item.correctionId}`)
    : {}),
});

/** All of an application, oldest first, still closed. */
export async function loadCorrections(applicationId: string): Promise<CorrectionItem[]> {
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :correction)',
    ExpressionAttributeValues: { ':pk': keys.person(applicationId).pk, ':correction': 'YOUTH-CORRECTION#' },
    ConsistentRead: true,
  });
  return items.map((item) => correctionItem.parse(item));
}

/** What it says; a call to KMS for the request and one for the answer. */
export async function openCorrection({ applicationId, asked, answered }: CorrectionItem): Promise<CorrectionTexts> {
  const request = await decryptFields(asked, { applicationId });
  const answer = answered === null ? null : await decryptFields(answered, { applicationId });
  return { text: z.string().parse(request[textField]), reason: answer && z.string().parse(answer[reasonField]) };
}
