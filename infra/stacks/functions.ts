import { Stack, type StackProps } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { RouteEntry } from '../../functions/manifest';
import { ServiceFunction } from '../constructs/service-function';
import { type House, pascal } from '../house';

export interface FunctionsStackProps extends StackProps {
  readonly house: House;
  readonly routes: readonly RouteEntry[];
}

/** The functions of a group of routes; their resources, methods and permissions stand with the API. */
export class FunctionsStack extends Stack {
  /** By the name of the route. */
  readonly functions: ReadonlyMap<string, IFunction>;

  constructor(scope: Construct, id: string, { house, routes, ...props }: FunctionsStackProps) {
    super(scope, id, props);
    this.functions = new Map(
      routes.map((route) => [route.name, new ServiceFunction(this, pascal(route.name), { spec: route, house }).lambda]),
    );
  }
}
