import { CfnCondition, CfnParameter, type CfnParameterProps, Fn, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

const parameters = {
  MailSender: {
    default: 'noreply@voucherloket.example',
    allowedPattern: '[^@\\s]+@[^@\\s]+',
    description: 'Address that mail to employers comes from; its domain is verified in SES',
  },
  PublicUrl: {
    default: '',
    description: 'Address of the pages, without slash at the end, where it is not the one this template gives them',
  },
  EventSource: {
    default: 'urn:nld:oin:00000000000000000000:systeem:voucherloket',
    description:
      'Source of every event (CloudEvents, NL GOV profile): the OIN of the organisation that runs the system',
  },
} as const;

/**
 * A value that the deployer gives at deployment. Declared in the stack that uses it and not exported: CloudFormation
 * refuses to change an exported value while another stack imports it.
 */
export function deployParameter(scope: Construct, name: keyof typeof parameters): string {
  return parameterOnce(scope, name, parameters[name]);
}

const fromContext = {
  TokenIssuer: 'OpenID Connect issuer of the access tokens',
  TokenAudience: 'Audience that the access tokens must name',
  WebClientId: 'The pages as the issuer knows them',
  SignInScope: 'What the pages ask the issuer for, separated by spaces',
} as const;

/** As `deployParameter`, for what the context gave at synthesis: that stays until a deployment says otherwise. */
export function contextParameter(scope: Construct, name: keyof typeof fromContext, value: string): string {
  return parameterOnce(scope, name, { default: value, description: fromContext[name] });
}

/** The address of the pages: as the deployer gives it at deployment, and otherwise `own`. */
export function publicUrl(scope: Construct, own: string): string {
  const given = deployParameter(scope, 'PublicUrl');
  const stack = Stack.of(scope);
  const name = 'PublicUrlGiven';
  const condition =
    stack.node.tryFindChild(name) ??
    new CfnCondition(stack, name, { expression: Fn.conditionNot(Fn.conditionEquals(given, '')) });
  if (!(condition instanceof CfnCondition)) throw new Error(`${name} is something else already`);
  return Fn.conditionIf(condition.logicalId, given, own).toString();
}

function parameterOnce(scope: Construct, name: string, props: CfnParameterProps): string {
  const stack = Stack.of(scope);
  const existing = stack.node.tryFindChild(name);
  if (existing instanceof CfnParameter) return existing.valueAsString;
  return new CfnParameter(stack, name, { type: 'String', ...props }).valueAsString;
}
