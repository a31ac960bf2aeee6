import { App, type AppProps } from 'aws-cdk-lib';

/** Set in code, not in cdk.json: the same template must come out under the CDK's command line and a plain node. */
const context = {
  // The CDK's own switches for what new projects get.
  '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true,
  '@aws-cdk/aws-apigateway:authorizerChangeDeploymentLogicalId': true,
  '@aws-cdk/aws-apigateway:logGroupDestinationArnWithoutWildcard': true,
  // What another stack uses cannot be taken away while it does.
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
  // Errors of the CDK's template validator stop the synthesis; by default it only warns.
  '@aws-cdk/core:validateAgainstDefaultRules': true,
  // Writes where each bundle lies into the template, for whoever runs the template on one machine.
  'aws:cdk:enable-asset-metadata': true,
  // These cost seconds and say nothing to who deploys.
  'aws:cdk:enable-path-metadata': false,
  'aws:cdk:disable-logicalId-metadata': true,
  'aws:cdk:disable-stack-trace': true,
} as const;

/** An empty app; it synthesizes to `CDK_OUTDIR` unless `outdir` says otherwise, and takes context from the CDK too. */
export const createApp = (props: Pick<AppProps, 'outdir' | 'context'> = {}): App =>
  new App({ ...props, analyticsReporting: false, context: { ...context, ...props.context } });
