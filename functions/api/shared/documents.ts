import type { Application } from '../../../domain/application/record';
import type { Claim } from '../../../domain/claim/record';
import { belongsTo } from '../../../domain/document/evidence';
import type { DocumentRecord } from '../../../domain/document/record';
import { loadDocuments } from '../../store/documents';
import type { DocumentSummary } from '../answers/document';

/** What the evidence of a claim names, as it stands now; without any, nothing is asked of the table. */
export const evidenceDocuments = ({ evidence }: Claim): Promise<DocumentRecord[]> =>
  loadDocuments(evidence?.documents.map(({ id }) => id) ?? []);

/** What an application or a claim names, in its order. A document of somebody else is as one that is not there. */
export const summariesOf = (
  application: Application,
  named: readonly { readonly id: string; readonly kind: string }[],
  records: readonly DocumentRecord[],
): DocumentSummary[] =>
  named.map(({ id, kind }) => {
    const record = records.find((one) => one.id === id && belongsTo(one, application));
    const { status, contentType, sizeBytes } = record ?? { status: 'missing', contentType: null, sizeBytes: null };
    return { id, kind, status, contentType, sizeBytes };
  });
