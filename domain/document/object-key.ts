import { isId } from '../application/number';

/**
 * Where the content of a document lies in the bucket: whose it is, which document, and a part that nobody can guess.
 * @param organisation KvK number; null for what an officer uploads
 * @param random a UUID
 */
export const objectKeyOf = (organisation: string | null, documentId: string, random: string): string =>
  `${organisation ?? 'office'}/${documentId}/${random}`;

/** The document that an object is the content of; null for an object of another kind. */
export function documentIdOf(objectKey: string): string | null {
  const [, id = '', random, ...rest] = objectKey.split('/');
  return isId(id) && random !== undefined && rest.length === 0 ? id : null;
}
