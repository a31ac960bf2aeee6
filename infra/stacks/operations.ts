import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { operationsDashboard } from '../constructs/dashboard';
import type { House } from '../house';

export interface OperationsStackProps extends StackProps {
  readonly house: House;
}

/** What an operator looks at. It names what it shows and owns none of it, so nothing waits for it. */
export class OperationsStack extends Stack {
  constructor(scope: Construct, id: string, { house, ...props }: OperationsStackProps) {
    super(scope, id, props);
    operationsDashboard(this, house);
  }
}
