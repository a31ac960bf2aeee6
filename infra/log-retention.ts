import { RetentionDays } from 'aws-cdk-lib/aws-logs';

/** Long enough to look into an objection against a decision, six weeks and a term after it; the audit trail is in the table. */
export const logRetention = RetentionDays.SIX_MONTHS;
