import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { RestApi } from 'aws-cdk-lib/aws-apigateway';
import type { Construct } from 'constructs';
import { originOf } from '../constructs/content-security-policy';
import { PagesBuckets } from '../constructs/pages-buckets';
import { PagesDeployment } from '../constructs/pages-deployment';
import { pagesDistribution } from '../constructs/pages-distribution';
import type { House } from '../house';
import { contextParameter } from '../parameters';
import type { Settings } from '../settings';

export interface WebStackProps extends StackProps {
  readonly house: House;
  readonly api: RestApi;
  /** Shows the API who asks. */
  readonly originSecret: string;
  /** Addresses that take part in signing in with the pool of this template; without them, those of the settings' issuer. */
  readonly login: readonly string[] | undefined;
}

/** The pages: files in a bucket, and the distribution that serves them and the API at one address. */
export class WebStack extends Stack {
  /** Address of the pages, without slash at the end. */
  readonly url: string;

  constructor(scope: Construct, id: string, { house, api, originSecret, login, ...props }: WebStackProps) {
    super(scope, id, props);
    const { settings } = house;
    const buckets = new PagesBuckets(this, 'Buckets');
    const distribution = pagesDistribution(this, {
      settings,
      buckets,
      api,
      originSecret,
      elsewhere: {
        files: [house.buckets.documents, house.buckets.payouts].map(
          ({ bucketRegionalDomainName }) => `https://${bucketRegionalDomainName}`,
        ),
        signIn: (login ?? this.issuerOf(settings)).map(originOf),
      },
    });
    new PagesDeployment(this, 'Deployment', { webRoot: settings.webRoot, bucket: buckets.files });
    this.url = `https://${settings.domain?.name ?? distribution.distributionDomainName}`;
    new CfnOutput(this, 'PagesUrl', { value: this.url, description: 'Address of the pages' });
    new CfnOutput(this, 'PagesDomain', {
      value: distribution.distributionDomainName,
      description: 'What the name of the pages points to in DNS',
    });
  }

  private issuerOf({ issuer }: Settings): readonly string[] {
    if (!issuer) throw new Error('Neither an issuer nor a user pool');
    return [contextParameter(this, 'TokenIssuer', issuer.url)];
  }
}
