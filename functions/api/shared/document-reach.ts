import type { DocumentRecord } from '../../../domain/document/record';
import { getDocumentRoute } from '../../manifest/routes-documents';
import type { Caller } from '../../runtime/identity';
import { type Owned, rolesFor } from '../../runtime/scope';

type Reached = Pick<DocumentRecord, 'organisation' | 'uploaderSub' | 'region'>;

/**
 * By what a document is reached: the employer it belongs to, the region of the application it lies with. One of no
 * employer is its uploader's: an officer's own, and a report of the bank for who of finance handed it in.
 */
export const reachedBy = ({ organisation, uploaderSub, region }: Reached): Owned => ({
  organisation,
  region,
  sub: organisation === null ? uploaderSub : null,
});

/** Whether the caller may read what is in it, as the route that hands it out has it. */
export function mayRead(caller: Caller, document: Reached): boolean {
  const { access } = getDocumentRoute;
  if (access === 'public') return false;
  return rolesFor(access, caller, reachedBy(document)).some((role) => access[role]?.fields.includes('content'));
}
