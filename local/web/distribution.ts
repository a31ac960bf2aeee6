import { z } from 'zod';
import { StartFailure } from '../failure';
import type { Resource } from '../template/model';
import { placeOf, readProperties } from '../template/properties';

/** AWS's own policies, by the ids its documentation gives. What the edge keeps, and for how long, is not played. */
const cachePolicies = {
  CachingOptimized: '658327ea-f89d-4fab-a63d-7e88639e58f6',
  CachingDisabled: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
};
const allViewerExceptHostHeader = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';

const behaviour = z.strictObject({
  TargetOriginId: z.string(),
  // Loopback has no certificate, so nobody is sent on to https.
  ViewerProtocolPolicy: z.enum(['redirect-to-https', 'https-only']),
  AllowedMethods: z.array(z.string()).default(['GET', 'HEAD']),
  Compress: z.boolean().default(false),
  CachePolicyId: z.enum(Object.values(cachePolicies)),
  OriginRequestPolicyId: z.literal(allViewerExceptHostHeader).optional(),
  ResponseHeadersPolicyId: z.string().optional(),
  FunctionAssociations: z
    .array(z.strictObject({ EventType: z.literal('viewer-request'), FunctionARN: z.string() }))
    .max(1)
    .default([]),
});
const patterned = behaviour.extend({ PathPattern: z.string() });

const origin = z.strictObject({
  Id: z.string(),
  DomainName: z.string(),
  OriginPath: z.string().default(''),
  OriginAccessControlId: z.string().optional(),
  S3OriginConfig: z.strictObject({ OriginAccessIdentity: z.literal('') }).optional(),
  // By a secret the API knows its distribution; its web ACL, which looks for it, is not run here.
  OriginCustomHeaders: z.array(z.strictObject({ HeaderName: z.string(), HeaderValue: z.string() })).optional(),
  CustomOriginConfig: z.looseObject({ OriginProtocolPolicy: z.literal('https-only') }).optional(),
});

/** What has to do with names, certificates, addresses and logs has no meaning on loopback. */
const leftOut = { Aliases: z.unknown(), Comment: z.unknown(), HttpVersion: z.unknown(), IPV6Enabled: z.unknown() };
const leftOutToo = { Logging: z.unknown(), PriceClass: z.unknown(), ViewerCertificate: z.unknown() };

const distributionProperties = z.object({
  DistributionConfig: z.strictObject({
    Enabled: z.literal(true),
    DefaultRootObject: z.string().optional(),
    DefaultCacheBehavior: behaviour,
    CacheBehaviors: z.array(patterned).default([]),
    Origins: z.array(origin),
    WebACLId: z.string().optional(),
    ...z.object({ ...leftOut, ...leftOutToo }).partial().shape,
  }),
});

export type Behaviour = z.infer<typeof behaviour>;
export type Origin = z.infer<typeof origin>;

export interface Distribution {
  readonly rootObject: string | undefined;
  /** In the order in which they are tried; the last takes every path. */
  readonly behaviours: readonly { readonly pattern: string; readonly behaviour: Behaviour; readonly origin: Origin }[];
}

/** @throws StartFailure naming the first setting that is not run here */
export const readDistribution = (resource: Resource): Distribution => {
  const config = readProperties(resource, distributionProperties).DistributionConfig;
  const originOf = (one: Behaviour): Origin => {
    const found = config.Origins.find(({ Id }) => Id === one.TargetOriginId);
    if (found === undefined) throw new StartFailure(`${placeOf(resource)} names an origin that is not there.`);
    return found;
  };
  const all = [
    ...config.CacheBehaviors.map(({ PathPattern: pattern, ...one }) => ({ pattern, behaviour: one })),
    { pattern: '*', behaviour: config.DefaultCacheBehavior },
  ];
  return {
    rootObject: config.DefaultRootObject,
    behaviours: all.map((one) => ({ ...one, origin: originOf(one.behaviour) })),
  };
};
