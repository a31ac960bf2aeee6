import { Buffer } from 'node:buffer';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { type Attributes, Invalid } from './bindings';

/** An item as it stands: never changed, only replaced. */
export interface Stored {
  readonly pk: string;
  readonly sk: string;
  readonly attributes: Attributes;
  /** As JavaScript, made when it is first asked for. */
  readonly plain: Readonly<Record<string, unknown>>;
}

export interface Answered {
  readonly status: number;
  readonly body: string;
}

/** A new item, as the stream tells of it. */
export interface Appeared {
  readonly nth: number;
  readonly item: Stored;
}

/** What `snapshot` gives and `restore` takes. */
export interface Snapshot {
  readonly items: ReadonlyMap<string, Stored>;
  readonly tokens: ReadonlyMap<string, { readonly body: string; readonly at: number }>;
  readonly appeared: readonly Appeared[];
  readonly nth: number;
}

export interface Reason {
  readonly Code: string;
  readonly Message?: string;
  readonly Item?: Attributes;
}

export class Refused extends Error {
  readonly body: object;

  constructor(body: object) {
    super('refused');
    this.body = body;
  }
}

export const errorOf = (code: string, message: string) => ({
  __type: `com.amazonaws.dynamodb.v20120810#${code}`,
  message,
});

export const refusal = (code: string, message: string): Answered => ({
  status: 400,
  body: JSON.stringify(errorOf(code, message)),
});

export const idOf = (pk: string, sk: string): string => `${pk}\0${sk}`;

export function textAt(attributes: Attributes, name: string): string {
  const value = attributes[name];
  return value !== undefined && 'S' in value ? value.S : '';
}

export function keyOf(key: Attributes): string {
  const [pk, sk] = [textAt(key, 'pk'), textAt(key, 'sk')];
  if (pk === '' || sk === '') throw new Invalid('The provided key element does not match the schema');
  return idOf(pk, sk);
}

const mostBytes = 400 * 1024;

export function storedOf(attributes: Attributes): Stored {
  keyOf(attributes);
  let plain: Readonly<Record<string, unknown>> | undefined;
  if (Buffer.byteLength(JSON.stringify(attributes)) > 2 * mostBytes) throw new Invalid('Item size has exceeded');
  return {
    pk: textAt(attributes, 'pk'),
    sk: textAt(attributes, 'sk'),
    attributes,
    get plain() {
      plain ??= unmarshall(attributes as Parameters<typeof unmarshall>[0]);
      return plain;
    },
  };
}
