import { GenerateMacCommand } from '@aws-sdk/client-kms';
import type { IdentifyingNumber } from '../../domain/application/identifying-number';
import { required } from '../runtime/config';
import { kms } from './kms';

/** What makes a youth the same person in two applications. */
export interface Identifying {
  readonly firstName: string;
  readonly lastName: string;
  readonly birthDate: string;
  readonly postcode: string;
}

/**
 * A name for the youth that tells nothing about them: an HMAC under a key that stays in KMS, 43 characters of base64url.
 * The same person gets the same one however their name is typed: case, accents, spaces and hyphens do not count.
 */
export const youthPseudonym = (youth: Identifying): Promise<string> => macOf(identity(youth));

/**
 * A name for the youth out of the number that a scheme goes by, made as the pseudonym is. The number itself is not kept:
 * blanks, hyphens and case do not count.
 */
export const numberPseudonym = ({ kind, number }: IdentifyingNumber): Promise<string> =>
  macOf(JSON.stringify(['number-v1', kind, plain(number)]));

/** A name for an IBAN by which the same one is found under another employer; made as the youth's, of another text. */
export const ibanKeyOf = (iban: string): Promise<string> => macOf(JSON.stringify(['iban-v1', iban]));

/** The secret of the link in a letter to the youth: the same letter has the same one, and nobody else can make it. */
export const linkSecret = (letterId: string): Promise<string> => macOf(JSON.stringify(['youth-link-v1', letterId]));

async function macOf(text: string): Promise<string> {
  const KeyId = required('PSEUDONYM_KEY_ID');
  const Message = Buffer.from(text);
  const { Mac } = await kms().send(new GenerateMacCommand({ KeyId, Message, MacAlgorithm: 'HMAC_SHA_256' }));
  if (!Mac) throw new Error('KMS made no pseudonym');
  return Buffer.from(Mac).toString('base64url');
}

/** The text that the pseudonym is made of. A change here makes every known youth a stranger: raise the version. */
export const identity = ({ firstName, lastName, birthDate, postcode }: Identifying): string =>
  JSON.stringify(['v1', plain(firstName), plain(lastName), birthDate, plain(postcode)]);

/** Letters of European names that are no accented form of another letter. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => letters[letter] ?? letter);
