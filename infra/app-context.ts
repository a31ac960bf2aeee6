/**
 * Set in code, not in cdk.json: the same template must come out under the CDK's command line and under a plain node.
 */
export const appContext = {
  // The CDK's own switches for what new projects get.
  '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true,
  '@aws-cdk/aws-apigateway:authorizerChangeDeploymentLogicalId': true,
  // Errors of the CDK's template validator stop the synthesis; by default it only warns.
  '@aws-cdk/core:validateAgainstDefaultRules': true,
  // Writes where each bundle lies into the template, for whoever runs the template on one machine.
  'aws:cdk:enable-asset-metadata': true,
  // Stack traces of constructs cost seconds and tell nothing in a template.
  'aws:cdk:enable-path-metadata': false,
  'aws:cdk:disable-logicalId-metadata': true,
  'aws:cdk:disable-stack-trace': true,
} as const;
