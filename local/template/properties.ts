import type { z } from 'zod';
import { StartFailure } from '../failure';
import type { Resource } from './model';

/** For messages: the resource as somebody finds it in the template. */
export const placeOf = (resource: Resource): string => `${resource.stack}/${resource.logicalId} (${resource.type})`;

/** @throws StartFailure naming the property, when the resource asks for something that is not run here. */
export const readProperties = <T>(resource: Resource, schema: z.ZodType<T>): T => {
  const outcome = schema.safeParse(resource.properties);
  if (outcome.success) return outcome.data;
  const issue = outcome.error.issues[0];
  throw new StartFailure(
    `${placeOf(resource)} cannot be run on this machine: ${issue?.path.join('.') || 'its properties'}: ${issue?.message}.`,
  );
};

/** CloudFormation writes numbers and booleans as text here and there. */
export const asNumber = (value: unknown): unknown =>
  typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
