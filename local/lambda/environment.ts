import { devNull } from 'node:os';
import { dummyCredentials } from '../engine/engine';
import type { Surroundings } from '../template/model';

export interface EnvironmentInput {
  readonly functionName: string;
  readonly handler: string;
  readonly runtime: string;
  readonly memoryMb: number;
  /** The template's environment for this function. */
  readonly variables: Readonly<Record<string, string>>;
  readonly surroundings: Surroundings;
  readonly engineUrl: string;
}

/**
 * The whole environment of a function: the template's, what Lambda itself adds, and where on this machine the services
 * are. `AWS_ENDPOINT_URL` holds for every other service, so that no call ever leaves the machine.
 */
export const functionEnvironment = (input: EnvironmentInput): Record<string, string> => ({
  ...input.variables,
  _HANDLER: input.handler,
  AWS_REGION: input.surroundings.region,
  AWS_DEFAULT_REGION: input.surroundings.region,
  AWS_ACCESS_KEY_ID: dummyCredentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: dummyCredentials.secretAccessKey,
  AWS_CONFIG_FILE: devNull,
  AWS_SHARED_CREDENTIALS_FILE: devNull,
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_EXECUTION_ENV: `AWS_Lambda_${input.runtime}`,
  AWS_LAMBDA_FUNCTION_NAME: input.functionName,
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(input.memoryMb),
  AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${input.functionName}`,
  AWS_LAMBDA_LOG_STREAM_NAME: 'local',
  AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  AWS_ENDPOINT_URL: input.surroundings.servicesUrl,
  AWS_ENDPOINT_URL_DYNAMODB: input.engineUrl,
  AWS_ENDPOINT_URL_S3: input.surroundings.filesUrl,
  LANG: 'en_US.UTF-8',
  TZ: ':UTC',
});
