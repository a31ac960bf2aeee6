import { cents } from '../../domain/money';
import type { Batch, BatchLine } from '../../domain/payout/batch';
import { messageIdOf } from '../../domain/payout/batch';
import { newBatch } from '../../domain/payout/seal';
import type { PaymentFile, PaymentLine } from '../../functions/gateways/pain001';
import { keys } from '../../functions/store/keys';
import type { Item } from '../../functions/store/table';
import { idNumber } from '../../test/domain/payout-fixtures';

export const region = 'foodvalley';
const amountCents = cents(150_000);

/** A released batch of so many lines in one file, each of 1,500 euro. */
export function released(lines: number): Batch {
  const totalCents = cents(lines * amountCents);
  const batch = newBatch({
    id: idNumber(lines, '01KD'),
    region,
    executionOn: '2026-11-19',
    createdAt: '2026-11-17T10:00:00.000Z',
    makerSub: 'maker',
    debtor: { name: 'Gemeente Ede', iban: 'NL91ABNA0417164300' },
    linesPerFile: lines,
  });
  return {
    ...{ ...batch, status: 'released', version: 3, lines, totalCents, openLines: lines },
    ...{ releaserSub: 'releaser', releasedAt: '2026-11-17T11:00:00.000Z' },
    parts: [{ part: 1, lines, totalCents, sha256: null }],
  };
}

function lineOf(batchId: string, line: number): BatchLine {
  const applicationId = idNumber(line);
  const claimId = `${applicationId}-1`;
  const tradeName = `Voorbeeldbedrijf ${line} B.V.`;
  return {
    ...{ batchId, line, claimId, applicationId, amountCents, creditorIban: 'NL91ABNA0417164300' },
    ...{ number: `VL-2026-${applicationId.slice(16, 21)}-${applicationId.slice(21)}`, endToEndId: `${claimId}-1` },
    ...{ creditorName: tradeName, tradeName, kvkNumber: '68750110', schemeId: 'proef-regeling' },
    ...{ costCentre: null, warnings: [] },
  };
}

/** Its lines as they lie in the table. */
export function* lineItems(batch: Batch): Generator<Item, void, void> {
  for (let line = 1; line <= batch.lines; line++) {
    yield { ...keys.batchLine(batch.id, line), kind: 'batch-line', ...lineOf(batch.id, line) };
  }
}

/** What the file of the batch must be made of. */
export const fileOf = (batch: Batch): PaymentFile => ({
  messageId: messageIdOf(batch.id, 1),
  paymentInfoId: messageIdOf(batch.id, 1),
  createdAt: batch.createdAt,
  executionOn: batch.executionOn,
  debtorName: batch.debtorName,
  debtorIban: batch.debtorIban,
  lines: batch.lines,
  totalCents: batch.totalCents,
});

export const paymentsOf = (batch: Batch): PaymentLine[] =>
  Array.from({ length: batch.lines }, (_, index) => {
    const { endToEndId, creditorName, creditorIban, number: remittance } = lineOf(batch.id, index + 1);
    return { endToEndId, amountCents, creditorName, creditorIban, remittance };
  });
