import * as z from 'zod';
import { isKvkNumber, isPostcode, normalisePostcode } from '../identifiers';
import { line } from '../text';
import { whenAsked } from '../when-asked';

/** Pieces of what people send: a module of their own, so that who reads one of them need not build a whole request. */

export const kvkNumber = whenAsked(() => z.string().refine(isKvkNumber, 'must be a KvK number: 8 digits'));

export const postcode = whenAsked(() =>
  z.string().max(8).refine(isPostcode, 'must be a Dutch postcode: 4 digits and 2 letters').transform(normalisePostcode),
);

/** Hours a week to the hundredth: more precision than any contract has, and exact in whole numbers. */
export const hoursPerWeek = whenAsked(() =>
  z
    .number()
    .positive()
    .max(80)
    .refine((hours) => Math.abs(hours * 100 - Math.round(hours * 100)) < 1e-9, 'at most two decimals'),
);

export const amountCents = whenAsked(() => z.int().min(0).max(99_999_999_999));

export const documentRef = whenAsked(() => z.strictObject({ id: line(64), kind: line(60) }));
