/** A template's values with every reference replaced by one string: `voucherloket-dev-data/Table123.Arn`. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };
export type Properties = { readonly [key: string]: Value };

export interface Template {
  readonly Resources: Readonly<
    Record<string, { readonly Type: string; readonly Properties?: Properties } & Properties>
  >;
  readonly Parameters?: Readonly<Record<string, Properties>>;
  readonly Outputs?: Readonly<Record<string, { readonly Value: Value; readonly Export?: { readonly Name: string } }>>;
}

export interface Resource {
  readonly stack: string;
  readonly id: string;
  readonly type: string;
  /** How others refer to it, without attribute: `<stack>/<logical id>`. */
  readonly ref: string;
  readonly properties: Properties;
  /** DeletionPolicy, Metadata and the like. */
  readonly attributes: Properties;
}

export const isObject = (value: Value | undefined): value is { readonly [key: string]: Value } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a dotted path; undefined where it is absent. */
export function at(value: Value | undefined, path: string): Value | undefined {
  return path.split('.').reduce<Value | undefined>((found, key) => {
    if (Array.isArray(found)) return found[Number(key)];
    return isObject(found) ? found[key] : undefined;
  }, value);
}

/** A list of texts, also where a template writes a list of one as the text itself. */
export function texts(value: Value | undefined): string[] {
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map((one) => String(one));
}

/** The resources of all stacks; a reference across stacks reads as one within. */
export function resolved(templates: ReadonlyMap<string, Template>): Resource[] {
  const exported = new Map<string, { stack: string; value: Value }>();
  for (const [stack, { Outputs = {} }] of templates) {
    for (const { Export, Value: value } of Object.values(Outputs))
      if (Export) exported.set(Export.Name, { stack, value });
  }
  const resolve = (value: Value, stack: string): Value => {
    if (Array.isArray(value)) return value.map((one: Value) => resolve(one, stack));
    if (!isObject(value)) return value;
    const entries = Object.entries(value);
    const [name, argument] = entries[0] ?? [];
    if (entries.length !== 1 || name === undefined || argument === undefined || !isIntrinsic(name)) {
      return Object.fromEntries(entries.map(([key, inner]) => [key, resolve(inner, stack)]));
    }
    if (name === 'Fn::ImportValue') {
      const source = exported.get(String(argument));
      if (!source) throw new Error(`${stack} imports ${String(argument)}, which no stack exports`);
      return resolve(source.value, source.stack);
    }
    return intrinsic(name, resolve(argument, stack), stack);
  };
  return [...templates].flatMap(([stack, { Resources }]) =>
    Object.entries(Resources).map(([id, { Type: type, Properties: properties = {}, ...attributes }]) => ({
      stack,
      id,
      type,
      ref: `${stack}/${id}`,
      properties: resolve(properties, stack) as Properties,
      attributes: attributes as Properties,
    })),
  );
}

const isIntrinsic = (name: string): boolean => name === 'Ref' || name.startsWith('Fn::');

function intrinsic(name: string, argument: Value, stack: string): Value {
  const parts = Array.isArray(argument) ? argument : [argument];
  if (name === 'Ref') return String(argument).startsWith('AWS::') ? `<${argument}>` : `${stack}/${argument}`;
  if (name === 'Fn::GetAtt') return `${stack}/${parts.join('.')}`;
  if (name === 'Fn::Join') return texts(parts[1]).join(String(parts[0]));
  if (name === 'Fn::Split') return texts(`${parts[1]} split at ${parts[0]}`);
  if (name === 'Fn::Select') return `part ${parts[0]} of ${texts(parts[1]).join(' ')}`;
  if (name === 'Fn::If') return `${parts[1]} if ${parts[0]}, else ${parts[2]}`;
  if (name === 'Fn::Sub' && typeof argument === 'string') return argument;
  throw new Error(`${stack} uses ${name}, which this test does not know`);
}
