import type { Construct } from 'constructs';
import type { Uses } from '../../functions/manifest';
import type { House } from '../house';
import { deployParameter, publicUrl } from '../parameters';
import { mailSetName } from './mail-feedback';

const everywhere = {
  POWERTOOLS_SERVICE_NAME: 'voucherloket',
  POWERTOOLS_METRICS_NAMESPACE: 'Voucherloket',
  POWERTOOLS_LOG_LEVEL: 'INFO',
} as const;

/** The names of what a function declares that it uses, and no other. */
export function environmentFor(scope: Construct, uses: Uses, house: House): Record<string, string> {
  return {
    ...everywhere,
    ...(uses.table || uses.indexes ? { TABLE_NAME: house.table.tableName } : {}),
    ...(uses.fieldKey ? { FIELD_KEY_ID: house.keys.field.keyArn } : {}),
    ...(uses.pseudonymKey ? { PSEUDONYM_KEY_ID: house.keys.pseudonym.keyArn } : {}),
    ...(uses.payouts ? { PAYOUTS_BUCKET: house.buckets.payouts.bucketName } : {}),
    ...(uses.documents ? { DOCUMENTS_BUCKET: house.buckets.documents.bucketName } : {}),
    ...(uses.letters ? { LETTERS_BUCKET: house.buckets.letters.bucketName } : {}),
    ...(uses.bus ? { BUS_NAME: house.bus.eventBusName, EVENT_SOURCE: deployParameter(scope, 'EventSource') } : {}),
    ...(uses.mail
      ? { MAIL_SENDER: deployParameter(scope, 'MailSender'), MAIL_CONFIGURATION_SET: mailSetName(house.settings) }
      : {}),
    ...(uses.mail || uses.pageLinks ? { PUBLIC_URL: linksOf(scope, house) } : {}),
  };
}

/** Mail and letters are made by what is made after the pages: only then is their address known. */
function linksOf(scope: Construct, { pages }: House): string {
  if (pages === undefined) throw new Error('What links to the pages is made before them');
  return publicUrl(scope, pages);
}
