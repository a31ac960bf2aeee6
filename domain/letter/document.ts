import type { Instant } from '../calendar';

/** What stands on paper, part by part and in order; how it looks is of who renders it. */
export type LetterBlock =
  | { readonly kind: 'addressee'; readonly lines: readonly string[] }
  /** The reference table: label and value. */
  | { readonly kind: 'details'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string; readonly newPage?: boolean }
  /** `small`: notes. `code`: hashes and ids, to be compared sign by sign. */
  | { readonly kind: 'paragraph'; readonly text: string; readonly look?: 'small' | 'code' }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly ordered?: boolean }
  | { readonly kind: 'table'; readonly table: LetterTable }
  | { readonly kind: 'signature'; readonly lines: readonly string[] };

export interface LetterTable {
  /** Read out before it, and shown above it. */
  readonly caption: string | null;
  readonly columns: readonly {
    readonly head: string;
    /** Amounts to the right. */
    readonly align?: 'left' | 'right';
    /** Share of the width, compared with the others; 1 where absent. */
    readonly share?: number;
  }[];
  /** As many cells as columns. The first is the head of its row. */
  readonly rows: readonly (readonly string[])[];
  /** Written larger: the last row is a sum. */
  readonly lastIsSum?: boolean;
}

export interface LetterDocument {
  readonly language: 'nl-NL';
  /** The head of the document, and its title. */
  readonly title: string;
  /** Who sends it: stands at the head of the first page. */
  readonly sender: string;
  /** What it is about, in the head of later pages: scheme and number. */
  readonly about: string;
  /** In the foot of each page, before its number. */
  readonly foot: string;
  /** The date that the file carries. */
  readonly createdAt: Instant;
  /** Of this document alone: the file's own identifier is made of it. */
  readonly documentId: string;
  readonly blocks: readonly LetterBlock[];
}
