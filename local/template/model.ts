import type { Json, JsonObject } from '../json';

/** A resource as it stands in a template, intrinsic functions and all. */
export interface RawResource {
  readonly Type: string;
  readonly Properties?: JsonObject;
  readonly Condition?: string;
  readonly Metadata?: JsonObject;
}

export interface RawTemplate {
  readonly Parameters?: Record<string, { readonly Type?: string; readonly Default?: Json }>;
  readonly Mappings?: JsonObject;
  readonly Conditions?: Record<string, Json>;
  readonly Resources: Record<string, RawResource>;
  readonly Outputs?: Record<
    string,
    { readonly Value: Json; readonly Export?: { readonly Name: Json }; readonly Condition?: string }
  >;
}

export interface Stack {
  readonly name: string;
  readonly template: RawTemplate;
  /** Folder on disk of each file asset, by the S3 object key under which a deployment would upload it. */
  readonly assets: ReadonlyMap<string, string>;
}

/** A resource with every intrinsic function worked out. */
export interface Resource {
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  readonly properties: JsonObject;
  /** What `Ref` gives. */
  readonly ref: string;
  /** What `Fn::GetAtt … Arn` gives. */
  readonly arn: string;
  /** Folder on disk of a function's code, or of the files that a deployment of files puts. */
  readonly assetPath: string | null;
}

/** Where this machine plays the part of AWS. */
export interface Surroundings {
  readonly region: string;
  readonly account: string;
  /** Of the endpoint that serves queues, keys, mail and the bus. */
  readonly servicesUrl: string;
  /** Of the endpoint that serves buckets, on the address that people see. */
  readonly filesUrl: string;
}

export const localRegion = 'eu-central-1';
export const localAccount = '000000000000';
