import * as z from 'zod';
import { paragraph } from '../text';
import { whenAsked } from '../when-asked';
import { letterKinds } from './kinds';

/**
 * The format of letter texts, of ours and of a scheme's own. Placeholders stand between braces: `{amount}`. That each
 * resolves is checked by `letterTextFindings` of texts.ts, where a version is drafted.
 */

const sentence = paragraph(2000);
const name = z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'only a-z and single hyphens between them');

const bodyPart = whenAsked(() =>
  z.union([sentence, z.strictObject({ list: z.array(sentence).min(1).max(20) }), z.strictObject({ insert: name })]),
);
export type BodyPart = z.infer<typeof bodyPart>;

const section = whenAsked(() =>
  z.strictObject({
    /** By which a scheme names it to put another in its place. */
    id: name,
    /** Names of conditions; all of them must hold. Absent: it always stands. */
    when: z.array(name).min(1).max(4).optional(),
    heading: sentence.optional(),
    body: z.array(bodyPart).min(1).max(20),
  }),
);
export type LetterSection = z.infer<typeof section>;

export const letterText = whenAsked(() =>
  z.strictObject({ title: sentence, sections: z.array(section).min(1).max(40) }),
);
export type LetterText = z.infer<typeof letterText>;

/** What a scheme writes in place of ours, per kind: another title, other sections. */
const ownText = whenAsked(() =>
  z.strictObject({
    title: sentence.optional(),
    sections: z
      .array(section.unwrap().extend({ after: name.optional() }))
      .max(40)
      .default([])
      .describe(
        'One with the id of a section of ours takes its place; another one stands behind the section that "after" names.',
      ),
  }),
);
export type OwnText = z.infer<typeof ownText>;

/** The scheme format's `letters`. */
export const lettersSection = z.partialRecord(z.enum(letterKinds), ownText);
