import * as z from 'zod';

/** Which letter a mail is about: enough to find it by its key. */
export interface TaggedLetter {
  readonly applicationId: string;
  readonly letterId: string;
  readonly writtenAt: string;
}

const parts = z.tuple([z.string(), z.string(), z.string()]);

/** As a tag of a mail, which takes letters, digits, `_` and `-`; it names nobody. */
export const tagOfLetter = ({ applicationId, letterId, writtenAt }: TaggedLetter): string =>
  Buffer.from(JSON.stringify([applicationId, letterId, writtenAt])).toString('base64url');

/** Null: a tag of somebody else. */
export function letterOfTag(tag: string): TaggedLetter | null {
  try {
    const [applicationId, letterId, writtenAt] = parts.parse(
      JSON.parse(Buffer.from(tag, 'base64url').toString('utf8')),
    );
    return { applicationId, letterId, writtenAt };
  } catch {
    return null;
  }
}
