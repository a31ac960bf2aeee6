import * as z from 'zod';

interface FromDraft<Draft> {
  /** The body to send; what the form lacks is missing in it, for the schema to find. */
  readonly toBody: (draft: Draft) => unknown;
  /** What the form asks and the API does not. */
  readonly lacks: (draft: Draft) => readonly { readonly path: readonly string[]; readonly message: string }[];
}

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
    const wrong = [...lacks(draft), ...(parsed.error?.issues ?? [])];
    for (const { path, message } of wrong)
      context.issues.push({ code: 'custom', path: [...path], message, input: draft });
    return parsed.data ?? z.NEVER;
  });
