import { Stack } from 'aws-cdk-lib';
import type { RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AccessLevel,
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  FunctionEventType,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge';
import { named } from '../house';
import type { Settings } from '../settings';
import type { Elsewhere } from './content-security-policy';
import { originHeader } from './origin-secret';
import { pagePaths } from './page-paths';
import type { PagesBuckets } from './pages-buckets';
import { pagesHeaders } from './pages-headers';
import { viewerAddress } from './viewer-address';

export interface PagesDistributionProps {
  readonly settings: Settings;
  readonly buckets: PagesBuckets;
  readonly api: RestApi;
  readonly elsewhere: Elsewhere;
  /** Shows the API who asks. */
  readonly originSecret: string;
}

/** One address for the pages and the API, so that a page talks to its own origin. */
export function pagesDistribution(scope: Construct, props: PagesDistributionProps): Distribution {
  const { settings, buckets } = props;
  const { domain, webAclArn } = settings;
  const distribution = new Distribution(scope, 'Distribution', {
    comment: named(settings, 'pages'),
    defaultRootObject: 'index.html',
    defaultBehavior: pages(scope, props),
    additionalBehaviors: { '/v1/*': toApi(scope, props) },
    httpVersion: HttpVersion.HTTP2_AND_3,
    minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    // Europe and North America: the visitors are in the Netherlands.
    priceClass: PriceClass.PRICE_CLASS_100,
    logBucket: buckets.logs as IBucket,
    logFilePrefix: 'pages/',
    ...(webAclArn === undefined ? {} : { webAclId: webAclArn }),
    ...(domain === undefined
      ? {}
      : {
          domainNames: [domain.name],
          certificate: Certificate.fromCertificateArn(scope, 'Certificate', domain.certificateArn),
        }),
  });
  answerNag(distribution, settings);
  return distribution;
}

/** Files out of the bucket. The distribution may list it too, for only then is a file that is not there a 404. */
const pages = (scope: Construct, { settings, buckets, elsewhere }: PagesDistributionProps): BehaviorOptions => ({
  origin: S3BucketOrigin.withOriginAccessControl(buckets.files as IBucket, {
    originAccessLevels: [AccessLevel.READ, AccessLevel.LIST],
  }),
  viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
  allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
  compress: true,
  cachePolicy: CachePolicy.CACHING_OPTIMIZED,
  functionAssociations: [{ eventType: FunctionEventType.VIEWER_REQUEST, function: pagePaths(scope, settings) }],
  responseHeadersPolicy: pagesHeaders(scope, settings, elsewhere),
});

/**
 * Everything goes through as it is, but for the host's name, by which API Gateway knows its API, and two headers: the
 * secret without which the API answers nobody, and the visitor's address. Nothing is kept.
 */
function toApi(scope: Construct, { settings, api, originSecret }: PagesDistributionProps): BehaviorOptions {
  const { region, urlSuffix } = Stack.of(api);
  return {
    origin: new HttpOrigin(`${api.restApiId}.execute-api.${region}.${urlSuffix}`, {
      originPath: `/${api.deploymentStage.stageName}`,
      protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
      customHeaders: { [originHeader]: originSecret },
    }),
    functionAssociations: [{ eventType: FunctionEventType.VIEWER_REQUEST, function: viewerAddress(scope, settings) }],
    // A token that was sent in the clear must not seem to work.
    viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    allowedMethods: AllowedMethods.ALLOW_ALL,
    compress: false,
    cachePolicy: CachePolicy.CACHING_DISABLED,
    originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
  };
}

function answerNag(distribution: Distribution, { domain, webAclArn }: Settings): void {
  const abroad = 'An employer just over the border may apply, and an officer may work there: no country is shut out.';
  acknowledge(distribution, 'AwsSolutions-CFR1', abroad);
  if (webAclArn === undefined) {
    const acl = 'The API has one of its own; one for the pages must be in us-east-1, and is named by webAclArn.';
    acknowledge(distribution, 'AwsSolutions-CFR2', acl);
  }
  if (domain === undefined) {
    const tls = 'CloudFront’s own domain brings its certificate and protocols; a domainName gets TLS 1.2 at least.';
    acknowledge(distribution, 'AwsSolutions-CFR4', tls);
  }
}
