import type { Application } from '../application/record';
import type { DocumentRecord } from './record';

/**
 * Whether a document counts for an application: its applicant uploaded it, and it was not handed in with another one
 * before, for the same payslip is no evidence twice.
 */
export const belongsTo = (
  document: Pick<DocumentRecord, 'organisation' | 'applicationId'>,
  { id, organisation }: Pick<Application, 'id' | 'organisation'>,
): boolean =>
  document.organisation === organisation && (document.applicationId === null || document.applicationId === id);
