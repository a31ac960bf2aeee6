import * as z from 'zod';
import { kvkNumber, opaqueId, ordinal, slug } from './fields';

/** Of the account that an employer is paid to in a region. No account is in it, neither the old one nor the new one. */
const account = () =>
  z.strictObject({
    region: slug,
    /** KvK number of the employer. */
    organisation: kvkNumber,
    /** The application whose contact is told: one that was known before the change. */
    applicationId: opaqueId,
    /** Counted from 1: that of the record after the change. */
    revision: ordinal,
  });

export const accountV1 = { 'change-requested': account, confirmed: account, refused: account };
