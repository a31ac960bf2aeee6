import * as z from 'zod';

interface FromDraft<Draft> {
  /** The body to send; what the form lacks is missing in it, for the schema to find. */
  readonly toBody: (draft: Draft) => unknown;
  /** What the form asks and the API does not. */
  readonly lacks: (draft: Draft) => readonly { readonly path: readonly string[]; readonly message: string }[];
}

/** Of a choice between forms that all fail, the first says more than the choice itself. */
const messageOf = (issue: z.core.$ZodIssue): string =>
  issue.code === 'invalid_union' ? (issue.errors[0]?.[0]?.message ?? issue.message) : issue.message;

/**
 * What stands in a form, made into a body and checked with the API's own schema: all that is wrong at once.
 * @param body whose paths are those of the form
 */
export const formSchema = <Draft, Body>(
  body: z.ZodType<Body>,
  { toBody, lacks }: FromDraft<Draft>,
): z.ZodType<Body, Draft> =>
  z.custom<Draft>().transform((draft, context) => {
    const parsed = body.safeParse(toBody(draft));
    const found = (parsed.error?.issues ?? []).map((issue) => ({ path: issue.path, message: messageOf(issue) }));
    const wrong = [...lacks(draft), ...found];
    for (const { path, message } of wrong)
      context.issues.push({ code: 'custom', path: [...path], message, input: draft });
    return parsed.data ?? z.NEVER;
  });
