import { ok, type Result, refuse } from '../result';
import type { Scheme } from '../scheme/definition';
import type { ApplicationRequest } from './request';

/** By which numbers a scheme may know the same youth again, beside name, birth date and postcode. */
export type NumberKind = NonNullable<Scheme['youth']['identifiedBy']>['number'];

export interface IdentifyingNumber {
  readonly kind: NumberKind;
  readonly number: string;
}

/**
 * The number by which this scheme knows a youth again; null: it goes by none, or none was given. A BSN that the scheme has
 * no basis for is refused rather than dropped: whoever sends one must hear that it was not to be sent (UAVG 46).
 */
export function identifyingNumber(
  { youth: { identifiedBy } }: Pick<Scheme, 'youth'>,
  { bsn, candidateNumber }: Pick<ApplicationRequest['youth'], 'bsn' | 'candidateNumber'>,
): Result<IdentifyingNumber | null> {
  if (bsn !== undefined && identifiedBy?.number !== 'bsn') return noBasis;
  if (identifiedBy === null) return ok(null);
  const number = identifiedBy.number === 'bsn' ? bsn : candidateNumber;
  return ok(number === undefined ? null : { kind: identifiedBy.number, number });
}

const noBasis = refuse({
  code: 'input-invalid',
  detail: 'This scheme has no legal basis for a BSN.',
  errors: [{ path: 'youth.bsn', message: 'must not be sent: this scheme does not ask for a BSN' }],
});
