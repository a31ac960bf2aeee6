import * as z from 'zod';
import { isLocalMinute, isPeriod, parsePeriod } from '../../calendar';
import { paragraph } from '../../text';
import { whenAsked } from '../../when-asked';
import { benefitKinds, placementTypes } from '../facts';

/** Pieces the scheme format is made of. Only zod and pure date code: a form in the browser checks with the same lines. */

/** Adds a finding of a cross-check, at `path` below the object that is checked. */
export function report(context: z.RefinementCtx, path: (string | number)[], message: string): void {
  context.addIssue({ code: 'custom', path, message });
}

/** `null` and absent both say "no such condition"; read back it is always `null`. */
export const optional = <T extends z.ZodType>(schema: T) => schema.nullable().default(null);

const nullIsAbsent = (value: unknown): unknown => (value === null ? undefined : value);

/** A list that may be absent or `null`: read back it is always a list. */
export const listOf = <T extends z.ZodType>(item: T) => z.preprocess(nullIsAbsent, z.array(item).default([]));

/** A list of at least one item without doubles, or no such condition. */
export const choiceOf = <T extends z.ZodType>(item: T) =>
  optional(
    z
      .array(item)
      .min(1, 'leave it out or null when there is no such condition; an empty list would exclude everyone')
      .refine((items) => new Set(items).size === items.length, 'holds the same value twice'),
  );

/** Reads `null` as absent. For a schema with a default of its own: read back, the value is always there. */
export const orDefault = <T extends z.ZodType>(schema: T) => z.preprocess(nullIsAbsent, schema);

/** A flag that is off when absent or `null`. */
export const flag = orDefault(z.boolean().default(false));

export const text = paragraph(2000);
export const bothLanguages = whenAsked(() => z.strictObject({ nl: text, en: text }));

const kebab = (max: number) =>
  whenAsked(() =>
    z
      .string()
      .max(max)
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'only a-z, 0-9 and single hyphens between them'),
  );

export const schemeId = kebab(60);
export const slug = kebab(60);
export const kvkNumber = whenAsked(() => z.string().regex(/^\d{8}$/, 'a KvK number has 8 digits'));
export const webAddress = whenAsked(() =>
  z.url({ protocol: /^https?$/, error: 'must be a http(s) address' }).max(2000),
);

export const localDate = z.iso.date('must be an existing date, YYYY-MM-DD');
/** `YYYY-MM-DDTHH:mm` on the clock in Amsterdam. Compare as strings. */
export const localMinute = whenAsked(() =>
  z.string().refine(isLocalMinute, 'must be an existing YYYY-MM-DDTHH:mm, Amsterdam time'),
);

/** Ten years; so no date counted from a real one can leave the calendar. */
const withinTenYears = (text: string): boolean => {
  const { months, days } = parsePeriod(text);
  return months * 31 + days <= 3720;
};

export const period = whenAsked(() =>
  z
    .string()
    .refine(isPeriod, { error: 'must be an ISO 8601 period such as P2M, P6W, P14D or P1Y', abort: true })
    .refine(withinTenYears, 'may be at most ten years'),
);

/** Whole cents, 0.01 to 999,999,999.99 euro: what one SEPA transfer can carry. */
export const amountCents = whenAsked(() => z.int().min(1).max(99_999_999_999));
/** Whole cents of a total. */
export const capCents = whenAsked(() => z.int().min(0));
export const count = whenAsked(() => z.int().min(1).max(1_000_000));
export const months = whenAsked(() => z.int().min(1).max(120));
export const days = whenAsked(() => z.int().min(0).max(3660));
export const weeks = whenAsked(() => z.int().min(1).max(260));
export const age = whenAsked(() => z.int().min(0).max(120));
/** Hours a week, at most two decimals. */
export const hours = whenAsked(() =>
  z
    .number()
    .min(0)
    .max(168)
    .refine((value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-9, 'has at most two decimals'),
);

export const benefit = z.enum(benefitKinds);
export const placementType = z.enum(placementTypes);
