import { describe, expect, it } from 'vitest';
import { list } from './inspect';
import { synthesize } from './system';
import { at, type Resource, texts, type Value } from './template';

const system = synthesize();
const [distribution] = system.ofType('AWS::CloudFront::Distribution');
const [policy] = system.ofType('AWS::CloudFront::ResponseHeadersPolicy');
const [control] = system.ofType('AWS::CloudFront::OriginAccessControl');
const config = at(distribution?.properties, 'DistributionConfig');
const byDefault = at(config, 'DefaultCacheBehavior');
const others = list(at(config, 'CacheBehaviors'));
const originOf = (behaviour: Value | undefined) =>
  list(at(config, 'Origins')).find(({ Id }) => Id === at(behaviour, 'TargetOriginId'));

const headersOf = (of: Resource | undefined) => at(of?.properties, 'ResponseHeadersPolicyConfig');
const policyOf = (of: Resource | undefined) =>
  String(at(headersOf(of), 'SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy'));

/** The sources that a directive names. */
const sources = (csp: string, directive: string) =>
  csp
    .split('; ')
    .map((one) => one.split(' '))
    .find(([name]) => name === directive)
    ?.slice(1);

describe('the distribution', () => {
  it('is the only one, over HTTP/2 and 3, and keeps a log', () => {
    expect(system.ofType('AWS::CloudFront::Distribution')).toHaveLength(1);
    expect(config).toMatchObject({ Enabled: true, HttpVersion: 'http2and3', DefaultRootObject: 'index.html' });
    expect(at(config, 'Logging.Bucket')).toMatch(/BucketsAccessLogs\w+\.RegionalDomainName$/);
  });

  it('answers on https alone', () => {
    expect(at(byDefault, 'ViewerProtocolPolicy')).toBe('redirect-to-https');
    expect(others.map(({ ViewerProtocolPolicy }) => ViewerProtocolPolicy)).toEqual(['https-only']);
    expect(at(originOf(others[0]), 'CustomOriginConfig')).toMatchObject({
      OriginProtocolPolicy: 'https-only',
      OriginSSLProtocols: ['TLSv1.2'],
    });
  });

  it('hands /v1 to the stage as it came, keeps nothing of it and puts nothing on its answers', () => {
    const [api] = others;
    expect(others).toHaveLength(1);
    expect(api).toMatchObject({
      PathPattern: '/v1/*',
      AllowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
      // Managed-CachingDisabled and Managed-AllViewerExceptHostHeader.
      CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
      OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
    });
    expect(api).not.toHaveProperty('ResponseHeadersPolicyId');
    const [restApi] = system.ofType('AWS::ApiGateway::RestApi');
    const [stage] = system.ofType('AWS::ApiGateway::Stage');
    expect(originOf(api)).toMatchObject({
      DomainName: `${restApi?.ref}.execute-api.<AWS::Region>.<AWS::URLSuffix>`,
      OriginPath: `/${stage?.ref}`,
    });
    // An error page of the distribution would hide what the API says.
    expect(config).not.toHaveProperty('CustomErrorResponses');
  });

  it('gives pages compressed, with the headers of the policy, by a function that knows page paths', () => {
    const edge = system.ofType('AWS::CloudFront::Function').find(({ id }) => id.startsWith('Paths'));
    expect(byDefault).toMatchObject({
      AllowedMethods: ['GET', 'HEAD'],
      Compress: true,
      ResponseHeadersPolicyId: policy?.ref,
      FunctionAssociations: [{ EventType: 'viewer-request', FunctionARN: `${edge?.ref}.FunctionARN` }],
    });
  });

  it.each([
    ['/', '/index.html'],
    ['/dossiers/01K4QZ8X0MKR3M9YY0R506993A', '/index.html'],
    ['/beheer/vernietiging/foodvalley.2034-04', '/index.html'],
    ['/robots.txt', '/robots.txt'],
    ['/favicon.svg', '/favicon.svg'],
    ['/assets/nowhere', '/assets/nowhere'],
  ])('leads %s to %s', (uri, file) => {
    const edge = system.ofType('AWS::CloudFront::Function').find(({ id }) => id.startsWith('Paths'));
    const handler = new Function(`${String(edge?.properties.FunctionCode)}; return handler;`)();
    expect(handler({ request: { uri } })).toEqual({ uri: file });
  });
});

describe('the files of the pages', () => {
  const domain = String(at(originOf(byDefault), 'DomainName'));
  const files = system.ofType('AWS::S3::Bucket').find(({ ref }) => domain === `${ref}.RegionalDomainName`);

  it('are read through an origin access control, which signs', () => {
    expect(originOf(byDefault)).toMatchObject({ OriginAccessControlId: `${control?.ref}.Id` });
    expect(at(control?.properties, 'OriginAccessControlConfig')).toMatchObject({
      OriginAccessControlOriginType: 's3',
      SigningBehavior: 'always',
      SigningProtocol: 'sigv4',
    });
  });

  it('are open to this distribution and to nobody else', () => {
    const statements = system
      .ofType('AWS::S3::BucketPolicy')
      .filter(({ properties }) => properties.Bucket === files?.ref)
      .flatMap(({ properties }) => list(at(properties, 'PolicyDocument.Statement')));
    expect(statements.filter(({ Effect }) => Effect === 'Allow')).toEqual([
      {
        Effect: 'Allow',
        Action: ['s3:GetObject', 's3:ListBucket'],
        Principal: { Service: 'cloudfront.amazonaws.com' },
        Resource: [`${files?.ref}.Arn/*`, `${files?.ref}.Arn`],
        Condition: {
          StringEquals: {
            'AWS:SourceArn': `arn:<AWS::Partition>:cloudfront::<AWS::AccountId>:distribution/${distribution?.ref}`,
          },
        },
      },
    ]);
  });

  it('are kept for a year where the name has a digest in it, and asked for again otherwise', () => {
    const deployments = system
      .ofType('Custom::CDKBucketDeployment')
      .map(({ properties }) => [
        properties.DestinationBucketName,
        properties.DestinationBucketKeyPrefix,
        at(properties, 'SystemMetadata.cache-control'),
        properties.Prune,
      ]);
    expect(deployments).toEqual([
      [files?.ref, 'assets', 'public, max-age=31536000, immutable', false],
      [files?.ref, undefined, 'no-cache', false],
    ]);
  });

  it('are put there by a role that reads what was built and writes this bucket, and no more', () => {
    const deploying = system.ofType('AWS::IAM::Policy').find(({ id }) => id.startsWith('DeploymentRole'));
    const statements = list(at(deploying?.properties, 'PolicyDocument.Statement')).filter(({ Sid }) => Sid !== 'Logs');
    expect(statements.map(({ Action, Resource }) => [Action, texts(Resource).length])).toEqual([
      ['s3:GetObject', 2],
      ['s3:ListBucket', 1],
      ['s3:PutObject', 1],
    ]);
    const [built, ...own] = statements.map(({ Resource }) => texts(Resource));
    for (const archive of built ?? []) expect(archive).toMatch(/:s3:::cdk-[\w-]+-assets-.*\/[0-9a-f]{64}\.zip$/);
    expect(own).toEqual([[`${files?.ref}.Arn`], [`${files?.ref}.Arn/*`]]);
  });
});

describe('the content security policy', () => {
  const csp = policyOf(policy);
  const files = ['BucketsDocuments', 'BucketsPayouts'].map((name) => {
    const bucket = system.ofType('AWS::S3::Bucket').find(({ id }) => id.startsWith(name));
    return `https://${bucket?.ref}.RegionalDomainName`;
  });

  it('lets in what the pages bring themselves, and nothing inline or made of text', () => {
    expect(sources(csp, 'default-src')).toEqual(["'none'"]);
    expect(sources(csp, 'script-src')).toEqual(["'self'"]);
    expect(sources(csp, 'style-src')).toEqual(["'self'"]);
    expect(csp).not.toMatch(/unsafe|\*|upgrade-insecure-requests/);
    expect(csp.match(/data:/g)).toHaveLength(1);
    expect(sources(csp, 'img-src')).toEqual(["'self'", 'data:', 'blob:']);
    expect(sources(csp, 'base-uri')).toEqual(["'none'"]);
    expect(sources(csp, 'frame-ancestors')).toEqual(["'none'"]);
    expect(sources(csp, 'require-trusted-types-for')).toEqual(["'script'"]);
  });

  it('lets pages talk to the API, the files and the issuer', () => {
    const issuer =
      'part 0 of voucherloket-dev-web/TokenIssuer split at ///part 2 of voucherloket-dev-web/TokenIssuer split at /';
    expect(csp).toContain(`connect-src 'self' ${files.join(' ')} ${issuer};`);
    expect(csp).toContain(`form-action 'self' ${issuer};`);
    expect(at({ ...system.templates.get('voucherloket-dev-web')?.Parameters }, 'TokenIssuer.Default')).toBe(
      'https://login.example/realm',
    );
  });

  it('comes with the other headers, which no file can weaken', () => {
    expect(at(headersOf(policy), 'SecurityHeadersConfig')).toMatchObject({
      ContentSecurityPolicy: { Override: true },
      ContentTypeOptions: { Override: true },
      FrameOptions: { FrameOption: 'DENY', Override: true },
      ReferrerPolicy: { ReferrerPolicy: 'no-referrer', Override: true },
      StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000, IncludeSubdomains: true, Override: true },
    });
    const items = list(at(headersOf(policy), 'CustomHeadersConfig.Items'));
    const values = new Map(items.map(({ Header, Value }) => [Header, String(Value)]));
    expect(values.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
    const [camera, ...rest] = (values.get('Permissions-Policy') ?? '').split(', ');
    expect(camera).toBe('camera=(self)');
    expect(rest.length).toBeGreaterThan(10);
    expect(rest.filter((feature) => !feature.endsWith('=()'))).toEqual([]);
  });
});
