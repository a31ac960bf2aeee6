import * as z from 'zod';

/**
 * A schema that is made when it is first asked: a start pays for no schema that its first request does not meet
 * (docs/adr/0053-schemas-are-made-when-they-are-asked.md). Its `unwrap()` gives the schema itself, made anew.
 */
export const whenAsked = <T extends z.ZodType>(make: () => T): z.ZodLazy<T> => z.lazy(make);
