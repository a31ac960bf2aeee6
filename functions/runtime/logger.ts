import { Logger } from '@aws-lambda-powertools/logger';
import { lazily, optional } from './config';
import { redactMember } from './redact';

/** One JSON line per call, redacted. Log what happened and to which id; never a body, a token or a person. */
export const logger = lazily(
  () =>
    new Logger({
      serviceName: 'voucherloket',
      persistentKeys: { function: optional('AWS_LAMBDA_FUNCTION_NAME', 'local') },
      jsonReplacerFn: redactMember,
    }),
);
