import { z } from 'zod';
import type { Resource } from '../template/model';
import { readProperties } from '../template/properties';

const override = z.literal(true, { error: 'only headers that override the file’s own are run' });
const item = z.strictObject({ Header: z.string(), Value: z.string(), Override: override });

const policyProperties = z.object({
  ResponseHeadersPolicyConfig: z.strictObject({
    Name: z.string(),
    Comment: z.string().optional(),
    CustomHeadersConfig: z.strictObject({ Items: z.array(item) }).optional(),
    SecurityHeadersConfig: z
      .strictObject({
        ContentSecurityPolicy: z.strictObject({ ContentSecurityPolicy: z.string(), Override: override }),
        ContentTypeOptions: z.strictObject({ Override: override }),
        FrameOptions: z.strictObject({ FrameOption: z.string(), Override: override }),
        ReferrerPolicy: z.strictObject({ ReferrerPolicy: z.string(), Override: override }),
        StrictTransportSecurity: z.strictObject({
          AccessControlMaxAgeSec: z.number(),
          IncludeSubdomains: z.boolean().default(false),
          Preload: z.boolean().default(false),
          Override: override,
        }),
      })
      .partial()
      .optional(),
  }),
});

export type Headers = readonly (readonly [name: string, value: string])[];

/** What a response headers policy of the template puts on every answer. */
export const policyHeaders = (resource: Resource): Headers => {
  const { CustomHeadersConfig, SecurityHeadersConfig = {} } = readProperties(
    resource,
    policyProperties,
  ).ResponseHeadersPolicyConfig;
  const { ContentSecurityPolicy, ContentTypeOptions, FrameOptions, ReferrerPolicy, StrictTransportSecurity } =
    SecurityHeadersConfig;
  const named = (name: string, value: string | undefined): Headers => (value === undefined ? [] : [[name, value]]);
  return [
    ...named('Content-Security-Policy', ContentSecurityPolicy?.ContentSecurityPolicy),
    ...named('Referrer-Policy', ReferrerPolicy?.ReferrerPolicy),
    ...named('Strict-Transport-Security', StrictTransportSecurity && transport(StrictTransportSecurity)),
    ...named('X-Content-Type-Options', ContentTypeOptions && 'nosniff'),
    ...named('X-Frame-Options', FrameOptions?.FrameOption),
    ...(CustomHeadersConfig?.Items ?? []).map(({ Header, Value }) => [Header, Value] as const),
  ];
};

interface Transport {
  readonly AccessControlMaxAgeSec: number;
  readonly IncludeSubdomains: boolean;
  readonly Preload: boolean;
}

const transport = ({ AccessControlMaxAgeSec, IncludeSubdomains, Preload }: Transport): string =>
  [`max-age=${AccessControlMaxAgeSec}`, IncludeSubdomains && 'includeSubDomains', Preload && 'preload']
    .filter(Boolean)
    .join('; ');
