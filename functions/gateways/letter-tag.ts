import * as z from 'zod';
import { whenAsked } from '../../domain/when-asked';

/** Which letter a mail is about: enough to find it by its key. */
export interface TaggedLetter {
  readonly applicationId: string;
  readonly letterId: string;
  readonly writtenAt: string;
}

/** The letter on a hardship request, which has no application. */
export interface TaggedHardshipLetter {
  readonly hardshipId: string;
  readonly letterId: string;
  readonly writtenAt: string;
}

const parts = whenAsked(() =>
  z.union([
    z
      .tuple([z.string(), z.string(), z.string()])
      .transform(([applicationId, letterId, writtenAt]): TaggedLetter => ({ applicationId, letterId, writtenAt })),
    z
      .tuple([z.literal('hardship'), z.string(), z.string(), z.string()])
      .transform(([, hardshipId, letterId, writtenAt]): TaggedHardshipLetter => ({ hardshipId, letterId, writtenAt })),
  ]),
);

const asTag = (tuple: readonly string[]): string => Buffer.from(JSON.stringify(tuple)).toString('base64url');

/** As a tag of a mail, which takes letters, digits, `_` and `-`; it names nobody. */
export const tagOfLetter = ({ applicationId, letterId, writtenAt }: TaggedLetter): string =>
  asTag([applicationId, letterId, writtenAt]);

export const tagOfHardshipLetter = ({ hardshipId, letterId, writtenAt }: TaggedHardshipLetter): string =>
  asTag(['hardship', hardshipId, letterId, writtenAt]);

/** Null: a tag of somebody else. */
export function letterOfTag(tag: string): TaggedLetter | TaggedHardshipLetter | null {
  try {
    return parts.parse(JSON.parse(Buffer.from(tag, 'base64url').toString('utf8')));
  } catch {
    return null;
  }
}
