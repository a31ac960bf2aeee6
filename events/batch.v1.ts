import * as z from 'zod';
import { amountCents, count, localDate, opaqueId, slug } from './fields';

const batch = () =>
  z.strictObject({
    batchId: opaqueId,
    region: slug,
    lines: count,
    totalCents: amountCents,
    /** The day asked of the bank. */
    executionOn: localDate,
  });

/** `freedLines` are payable again, and come to `freedCents`: all of them, or what the bank had not settled yet. */
const takenBack = () => batch().extend({ freedLines: count, freedCents: amountCents });

export const batchV1 = { sealed: batch, released: batch, settled: batch, withdrawn: takenBack, recalled: takenBack };
