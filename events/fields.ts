import * as z from 'zod';

/** Parts of event data. None can hold personal data: an organisation is a legal entity's number, never a person. */

/** An opaque id of ours (application, claim, batch, budget). */
export const opaqueId = z.string().regex(/^[\w.#:-]{1,80}$/);

/** An application's number, as people quote it. */
export const applicationNumber = z.string().regex(/^[\w.-]{1,40}$/);

/** A scheme's or a region's id. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** KvK number: eight digits. */
export const kvkNumber = z.string().regex(/^\d{8}$/);

/** Euro cents, 0 or more. */
export const amountCents = z.int().min(0);

/** A difference in cents may be negative. */
export const signedCents = z.int();

/** How many of something, 0 or more. */
export const count = z.int().min(0);

/** The first of a series is 1: scheme version, instalment, place on the waiting list. */
export const ordinal = z.int().min(1);

/** Legal date in Europe/Amsterdam. */
export const localDate = z.iso.date();

/** RFC 3339, UTC. */
export const instant = z.iso.datetime();
