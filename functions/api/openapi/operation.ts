import type * as z from 'zod';
import type { ProblemCode } from '../../runtime/step';

export const tags = {
  Schemes: 'The menu of schemes and the calculator: public.',
  Applications: 'The life of an application, from receipt to decision.',
  Claims: 'The instalments of a granted application: evidence, assessment, approval.',
  Youth: 'What a youth is told, and the log of the processing of personal data.',
  Letters: 'Letters about decisions, and the register of their dispatch.',
  Documents: 'Files that are handed in: uploaded by a link of their own, and scanned.',
  Money: 'Budgets, payments and payout batches.',
  Recoveries: 'What was paid and not earned: claimed back, paid back, set off, given up.',
  Records:
    'How long cases are kept, what stops their destruction, lists and declarations, and access to one’s own data.',
  Administration: 'Schemes and regions as data, and the proof that the daily rules ran.',
  Interface: 'About this interface.',
} as const;

/** A successful answer. */
export interface Success {
  readonly status: 200 | 201 | 202;
  readonly description: string;
  /** JSON of this shape; or `contentType` with the bytes as they are. */
  readonly schema?: z.ZodType;
  readonly contentType?: string;
  /** It names what was made in `Location`. */
  readonly location?: true;
}

/** What the document says of a route beyond the manifest: its shapes, and its own ways to say no. */
export interface Operation {
  readonly tag: keyof typeof tags;
  /** When to use it, and what it does; Markdown. */
  readonly description: string;
  readonly body?: z.ZodType;
  /** Types of a body that may come instead, as it is. */
  readonly bodyTypes?: readonly string[];
  readonly query?: z.ZodObject;
  readonly success: Success;
  /** An answer of 303 with a short-lived link in `Location` is possible too. */
  readonly seeOther?: string;
  /** Refusals of this route's own; those of every route with a body, a caller or a path follow from its shape. */
  readonly refuses?: readonly ProblemCode[];
}

export type Operations = Readonly<Record<string, Operation>>;
