import { CfnParameter, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

const parameters = {
  MailSender: {
    default: 'noreply@voucherloket.example',
    allowedPattern: '[^@\\s]+@[^@\\s]+',
    description: 'Address that mail to employers comes from; its domain is verified in SES',
  },
  PublicUrl: {
    default: '',
    description: 'Address of the pages that mail links to, without slash at the end; empty: no links',
  },
  LoginReturnUrl: {
    default: 'http://localhost:3000/',
    description: 'Where the login page sends people back to: the address of the pages, with slash at the end',
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
  const stack = Stack.of(scope);
  const existing = stack.node.tryFindChild(name);
  if (existing instanceof CfnParameter) return existing.valueAsString;
  return new CfnParameter(stack, name, { type: 'String', ...parameters[name] }).valueAsString;
}
