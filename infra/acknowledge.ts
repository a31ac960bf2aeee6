import { Reference, Stack, Tokenization, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Answers a cdk-nag finding on this construct and all within it with the reason why it stays. */
export function acknowledge(construct: IConstruct, id: string, reason: string): void {
  Validations.of(construct).acknowledge({ id, reason });
}

/**
 * Answers the finding on one wildcard: `arn` of another stack's resource, followed by `/…*`. Any other wildcard in the
 * same policy is still found.
 */
export function acknowledgeWildcard(construct: IConstruct, arn: string, suffix: `/${string}*`, reason: string): void {
  const reference = Tokenization.reverseString(arn).firstToken;
  if (!Reference.isReference(reference)) throw new Error('Not the ARN of a resource in another stack');
  const imported: unknown = Stack.of(construct).resolve(Stack.of(reference.target).exportValue(reference));
  acknowledge(construct, `AwsSolutions-IAM5[Resource::${importedName(imported)}${suffix}]`, reason);
}

function importedName(imported: unknown): string {
  if (typeof imported === 'object' && imported !== null && 'Fn::ImportValue' in imported) {
    return String(imported['Fn::ImportValue']);
  }
  throw new Error('Not imported from another stack');
}
