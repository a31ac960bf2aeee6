import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Json, JsonObject } from '../../../local/json';
import type { Resource, Surroundings } from '../../../local/template/model';
import { resolveStacks } from '../../../local/template/resolve';

export const surroundings: Surroundings = {
  region: 'eu-central-1',
  account: '000000000000',
  servicesUrl: 'http://127.0.0.1:9',
  filesUrl: 'http://127.0.0.1:9/files',
};

export const script = `console.log(${JSON.stringify('x'.repeat(2000))});\n`;
export const page = '<!doctype html><title>Test</title>\n';

/** Two archives as the synthesis leaves them: files with a digest in their name, and the rest. */
const archives = (): ReadonlyMap<string, string> => {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  const write = (name: string, content: string | Buffer) => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  };
  write('assets/index-0123abcd.js', script);
  write('assets/deep/picture.png', Buffer.alloc(2000));
  write('pages/index.html', page);
  write('pages/icon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  return new Map([
    ['assets.zip', join(folder, 'assets')],
    ['pages.zip', join(folder, 'pages')],
  ]);
};

const behaviour = (TargetOriginId: string, CachePolicyId: string): JsonObject => ({ TargetOriginId, CachePolicyId });

const toFiles: JsonObject = {
  ...behaviour('files', '658327ea-f89d-4fab-a63d-7e88639e58f6'),
  ViewerProtocolPolicy: 'redirect-to-https',
  AllowedMethods: ['GET', 'HEAD'],
  Compress: true,
  FunctionAssociations: [{ EventType: 'viewer-request', FunctionARN: { 'Fn::GetAtt': ['Paths', 'FunctionARN'] } }],
  ResponseHeadersPolicyId: { Ref: 'Headers' },
};

const toApi: JsonObject = {
  ...behaviour('api', '4135ea2d-6df8-44a3-9df3-4b5a84be39ad'),
  PathPattern: '/v1/*',
  ViewerProtocolPolicy: 'https-only',
  AllowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
  OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
};

const origins: Json = [
  {
    Id: 'files',
    DomainName: { 'Fn::GetAtt': ['Files', 'RegionalDomainName'] },
    OriginAccessControlId: { 'Fn::GetAtt': ['Control', 'Id'] },
    S3OriginConfig: { OriginAccessIdentity: '' },
  },
  {
    Id: 'api',
    DomainName: { 'Fn::Sub': `\${Rest}.execute-api.\${AWS::Region}.\${AWS::URLSuffix}` },
    OriginPath: { 'Fn::Sub': `/\${Stage}` },
    CustomOriginConfig: { OriginProtocolPolicy: 'https-only' },
  },
];

const deployment = (archive: string, cacheControl: string, prefix?: string): JsonObject => ({
  ServiceToken: { 'Fn::GetAtt': ['Provider', 'Arn'] },
  SourceObjectKeys: [archive],
  DestinationBucketName: { Ref: 'Files' },
  SystemMetadata: { 'cache-control': cacheControl },
  ...(prefix === undefined ? {} : { DestinationBucketKeyPrefix: prefix }),
});

/** Takes whatever it does not know for a page of its own, and shouts where somebody asks for `/loud`. */
export const edgeCode = `function handler(event) {
  var request = event.request;
  if (request.uri === '/loud') request.uri = '/assets/' + request.querystring.name.value;
  else if (!request.uri.includes('.')) request.uri = '/index.html';
  return request;
}`;

const policy: JsonObject = {
  Name: 'test',
  SecurityHeadersConfig: {
    ContentSecurityPolicy: { ContentSecurityPolicy: "default-src 'none'", Override: true },
    ContentTypeOptions: { Override: true },
    StrictTransportSecurity: { AccessControlMaxAgeSec: 60, IncludeSubdomains: true, Override: true },
  },
  CustomHeadersConfig: { Items: [{ Header: 'Permissions-Policy', Value: 'camera=(self)', Override: true }] },
};

/** A stack with pages and an API behind one distribution. @param changed properties of `DistributionConfig` in place of ours */
export const pagesTemplate = (changed: JsonObject = {}, code = edgeCode): Resource[] => {
  const config = {
    ...{ Enabled: true, DefaultRootObject: 'index.html', HttpVersion: 'http2and3', PriceClass: 'PriceClass_100' },
    ...{ DefaultCacheBehavior: toFiles, CacheBehaviors: [toApi], Origins: origins, ...changed },
  };
  const Resources = {
    Rest: { Type: 'AWS::ApiGateway::RestApi' },
    Stage: { Type: 'AWS::ApiGateway::Stage', Properties: { StageName: 'live' } },
    Files: { Type: 'AWS::S3::Bucket' },
    Control: { Type: 'AWS::CloudFront::OriginAccessControl' },
    Paths: {
      Type: 'AWS::CloudFront::Function',
      Properties: { FunctionCode: code, FunctionConfig: { Runtime: 'cloudfront-js-2.0' } },
    },
    Headers: { Type: 'AWS::CloudFront::ResponseHeadersPolicy', Properties: { ResponseHeadersPolicyConfig: policy } },
    Distribution: { Type: 'AWS::CloudFront::Distribution', Properties: { DistributionConfig: config } },
    Provider: { Type: 'AWS::Lambda::Function', Properties: { Runtime: 'python3.13', Handler: 'index.handler' } },
    Layer: { Type: 'AWS::Lambda::LayerVersion' },
    Assets: {
      Type: 'Custom::CDKBucketDeployment',
      Properties: deployment('assets.zip', 'public, max-age=31536000, immutable', 'assets'),
    },
    Pages: { Type: 'Custom::CDKBucketDeployment', Properties: deployment('pages.zip', 'no-cache') },
  };
  return resolveStacks([{ name: 'web', template: { Resources }, assets: archives() }], { surroundings });
};
