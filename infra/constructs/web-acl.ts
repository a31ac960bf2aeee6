import { RemovalPolicy } from 'aws-cdk-lib';
import type { RestApi } from 'aws-cdk-lib/aws-apigateway';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { CfnLoggingConfiguration, CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import { type House, named } from '../house';
import { originHeader } from './origin-secret';
import { viewerHeader } from './viewer-address';

type Rule = CfnWebACL.RuleProperty;
type Statement = CfnWebACL.StatementProperty;

/** Requests of one address in five minutes: a whole office behind one address stays below, a program that tries does not. */
export const mostPerAddress = 3_000;

/** Bytes; the longest cursor and query of the interface are a third of it. */
const mostQueryBytes = 2_048;

/**
 * What the managed rules must not block: a body is data here, that nothing runs, opens or fetches, and that zod checks.
 * Reports of the bank are XML, reasons are free text, and a scheme names its source by an address.
 */
const countedOnly = [
  'SizeRestrictions_BODY',
  'CrossSiteScripting_BODY',
  'GenericRFI_BODY',
  'GenericLFI_BODY',
  'EC2MetaDataSSRF_BODY',
];

const seen = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  cloudWatchMetricsEnabled: true,
  // Its samples would show headers, tokens among them.
  sampledRequestsEnabled: false,
  metricName,
});

const blocking = (name: string, priority: number, statement: Statement): Rule => ({
  name,
  priority,
  statement,
  action: { block: {} },
  visibilityConfig: seen(name),
});

const managed = (name: string, priority: number, counted: readonly string[] = []): Rule => ({
  name,
  priority,
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name: `AWSManagedRules${name}RuleSet`,
      ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
    },
  },
  overrideAction: { none: {} },
  visibilityConfig: seen(name),
});

const none = [{ priority: 0, type: 'NONE' }];

const comesWith = (secret: string): Statement => ({
  byteMatchStatement: {
    fieldToMatch: { singleHeader: { Name: originHeader } },
    positionalConstraint: 'EXACTLY',
    searchString: secret,
    textTransformations: none,
  },
});

const anyOf = (statements: readonly Statement[]): Statement => {
  const [only, ...others] = statements;
  return only !== undefined && others.length === 0 ? only : { orStatement: { statements: [...statements] } };
};

const tooLong = (fieldToMatch: CfnWebACL.FieldToMatchProperty, size: number): Statement => ({
  sizeConstraintStatement: { fieldToMatch, comparisonOperator: 'GT', size, textTransformations: none },
});

/** A million bytes and more, as the request says of itself; each function counts what really came. */
const saysItIsLarge: Statement = {
  regexMatchStatement: {
    fieldToMatch: { singleHeader: { Name: 'content-length' } },
    regexString: '^[1-9][0-9]{6,}$',
    textTransformations: none,
  },
};

/** Reports of the bank alone may be larger than other bodies. */
const isNoReport: Statement = {
  notStatement: {
    statement: {
      byteMatchStatement: {
        fieldToMatch: { uriPath: {} },
        positionalConstraint: 'ENDS_WITH',
        searchString: '/bank-reports',
        textTransformations: none,
      },
    },
  },
};

const rulesFor = (secrets: readonly string[]): Rule[] => [
  blocking('OnlyTheDistribution', 0, { notStatement: { statement: anyOf(secrets.map(comesWith)) } }),
  blocking('PerAddress', 1, {
    rateBasedStatement: {
      aggregateKeyType: 'FORWARDED_IP',
      forwardedIpConfig: { headerName: viewerHeader, fallbackBehavior: 'MATCH' },
      evaluationWindowSec: 300,
      limit: mostPerAddress,
    },
  }),
  blocking('LongQuery', 2, tooLong({ queryString: {} }, mostQueryBytes)),
  blocking('LargeBody', 3, { andStatement: { statements: [saysItIsLarge, isNoReport] } }),
  managed('KnownBadInputs', 4),
  managed('Common', 5, countedOnly),
];

/** In front of the API's stage: it answers the distribution only, and not too much of anything. */
export function protectApi(scope: Construct, house: House, api: RestApi, secrets: readonly string[]): void {
  const acl = new CfnWebACL(scope, 'WebAcl', {
    name: named(house.settings, 'api'),
    description: 'Voucherloket: lets through what comes by the distribution',
    scope: 'REGIONAL',
    defaultAction: { allow: {} },
    visibilityConfig: seen(named(house.settings, 'api')),
    rules: rulesFor(secrets),
  });
  new CfnWebACLAssociation(scope, 'WebAclOfStage', {
    resourceArn: api.deploymentStage.stageArn,
    webAclArn: acl.attrArn,
  });
  logBlocked(scope, house, acl);
}

/** What was blocked, with the visitor's address, as long as it takes to look into an attack; never a token or the secret. */
function logBlocked(scope: Construct, house: House, acl: CfnWebACL): void {
  const log = new LogGroup(scope, 'WebAclLog', {
    // WAF asks for this beginning.
    logGroupName: `aws-waf-logs-${named(house.settings, 'api')}`,
    retention: RetentionDays.ONE_MONTH,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  new CfnLoggingConfiguration(scope, 'WebAclLogging', {
    resourceArn: acl.attrArn,
    logDestinationConfigs: [log.logGroupArn],
    redactedFields: [
      ...['authorization', originHeader].map((Name) => ({ singleHeader: { Name } })),
      { queryString: {} },
      { uriPath: {} },
    ],
    loggingFilter: {
      DefaultBehavior: 'DROP',
      Filters: [{ Behavior: 'KEEP', Requirement: 'MEETS_ANY', Conditions: [{ ActionCondition: { Action: 'BLOCK' } }] }],
    },
  });
}
