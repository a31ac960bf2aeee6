import * as z from 'zod';
import { type ObjectionRequest, objectionRequest } from '../../../../domain/objection/requests';
import { type CompletionRequestRequest, completionRequestRequest } from '../../../../domain/term/requests';

/**
 * A schema of the API for a form whose fields are others than those of the body: what is wrong stands with the field
 * that it was typed in.
 */
function typedAs<In, Out>(
  body: z.ZodType<Out>,
  bodyOf: (typed: Partial<In>) => object,
  fieldOf: (path: string) => string,
) {
  const schema = z.custom<Partial<In>>().transform((typed, context): Out => {
    const read = body.safeParse(bodyOf(typed));
    if (read.success) return read.data;
    for (const { path, message } of read.error.issues) {
      context.addIssue({ code: 'custom', path: [fieldOf(String(path[0]))], message });
    }
    return z.NEVER;
  });
  return schema as unknown as z.ZodType<Out, In>;
}

/** A line a question, as it is typed. */
export interface AskedTyped {
  readonly questions: string;
  readonly endsOn: string;
}

const linesOf = (text: string) => text.split('\n').filter((one) => one.trim() !== '');

export const askSchema = typedAs<AskedTyped, CompletionRequestRequest>(
  completionRequestRequest,
  ({ questions = '', ...rest }) => ({ ...rest, questions: questions === '' ? undefined : linesOf(questions) }),
  askField,
);

/** One question that the API refuses is one line of the field. */
export function askField(path: string): string {
  return path.split('.')[0] ?? path;
}

/** One choice in the form is a kind and, of a payment, which one. */
export interface ObjectionTyped {
  readonly against: string;
  readonly receivedOn: string;
  readonly postedOn?: string;
  readonly summary: string;
}

export const objectionSchema = typedAs<ObjectionTyped, ObjectionRequest>(
  objectionRequest,
  ({ against = '', ...rest }) => {
    const [contested, claimId] = against.split(' ');
    return { ...rest, contested: contested === '' ? undefined : contested, ...(claimId ? { claimId } : {}) };
  },
  objectionField,
);

/** The field of the form that says what the API calls so. */
export function objectionField(path: string): string {
  return path === 'contested' || path === 'claimId' ? 'against' : path;
}
