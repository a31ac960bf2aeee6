import type { Resource } from './model';

/**
 * Functions that the CDK brings to do work in AWS at deployment. They are known by the custom resource that names them;
 * what such a resource asks for is run here in another way, or stops the start by its type.
 */
export const providersIn = (resources: readonly Resource[]): ReadonlySet<Resource> => {
  const named = new Set(resources.map(({ properties }) => properties.ServiceToken));
  return new Set(resources.filter(({ type, arn }) => type === 'AWS::Lambda::Function' && named.has(arn)));
};
