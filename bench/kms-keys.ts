import type { Resource } from '../local/template/model';

export const fieldKey = 'field-key';
export const pseudonymKey = 'pseudonym-key';

/** A key as the local KMS takes it out of a template. */
export const keyResource = (ref: string, KeySpec: string) =>
  ({
    type: 'AWS::KMS::Key',
    ref,
    arn: `arn:aws:kms:eu-west-1:111122223333:key/${ref}`,
    properties: { KeySpec },
  }) as unknown as Resource;
