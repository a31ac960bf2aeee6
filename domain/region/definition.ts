import * as z from 'zod';
import { isIban } from '../iban';
import { defaultLinesPerFile, mostLines } from '../payout/batch';
import { line } from '../text';
import { whenAsked } from '../when-asked';
import { contrastRatio } from './contrast';

const text = line(200);
const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'must be a colour such as #1a5e3f, in small letters');

/** WCAG 2.2, 1.4.3: text of ordinary size. */
const leastContrast = 4.5;

/** Design tokens: the pages set them as custom properties. Text on its background is always readable. */
const look = whenAsked(() =>
  z
    .strictObject({ primary: colour, onPrimary: colour, background: colour, text: colour, accent: colour })
    .superRefine((tokens, context) => {
      const readable = (path: 'onPrimary' | 'text', behind: 'primary' | 'background') => {
        if (contrastRatio(tokens[path], tokens[behind]) >= leastContrast) return;
        context.addIssue({
          code: 'custom',
          path: [path],
          message: `has too little contrast with ${behind} (under 4.5:1)`,
        });
      };
      readable('onPrimary', 'primary');
      readable('text', 'background');
    }),
);

/** One labour-market region (or the whole country, with no municipalities of its own). Strict: unknown keys are refused. */
export const regionDefinition = whenAsked(() =>
  z.strictObject({
    regionId: z
      .string()
      .max(60)
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'only a-z, 0-9 and single hyphens between them'),
    name: z.strictObject({ nl: text, en: text }),
    municipalities: z
      .array(text)
      .refine((names) => new Set(names).size === names.length, 'names the same municipality twice'),
    look,
    contact: z.strictObject({
      email: z.email(),
      phone: text.nullable().default(null),
      url: z.url({ protocol: /^https?$/, error: 'must be a http(s) address' }),
    }),
    /** Days that a link for the youth can be opened. */
    youthLinkDays: z.int().min(1).max(60).default(14),
    /** The account payments leave from. Null: nothing can be paid, and sealing a batch refuses. */
    debtor: z
      .strictObject({
        name: line(70),
        iban: z.string().refine(isIban, 'is not a valid IBAN, written without spaces'),
        /** Most lines of one payment file, as the bank takes them; a batch of more has several files. */
        linesPerFile: z.int().min(1).max(mostLines).default(defaultLinesPerFile),
      })
      .nullable()
      .default(null),
  }),
);

export type Region = z.infer<typeof regionDefinition>;
