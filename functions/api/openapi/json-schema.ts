import * as z from 'zod';

export type JsonObject = Record<string, unknown>;

/** `input`: what a caller may send. `output`: what an answer holds. */
export type Direction = 'input' | 'output';

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `z.preprocess(nullIsAbsent, …)`: the definition of a scheme reads `null` as absent, so a caller may send it. */
const readsNull = (schema: z.core.$ZodType): boolean =>
  schema instanceof z.ZodPipe && schema.in instanceof z.ZodTransform;

/** `z.json()`, which refers to itself; nothing else that is made when it is asked may be null just so. */
const isAnything = (schema: z.core.$ZodType): boolean => {
  const made = schema instanceof z.ZodLazy ? schema.unwrap() : null;
  return made instanceof z.ZodUnion && made.options.some((option) => option instanceof z.ZodNull);
};

/** Says the same as zod does, shorter, and for a public document. */
function polish(schema: z.core.$ZodType, json: JsonObject, direction: Direction): void {
  delete json.id;
  if (isAnything(schema)) for (const key of Object.keys(json)) delete json[key];
  if (json.format === 'date' || json.format === 'date-time') delete json.pattern;
  if (json.minimum === Number.MIN_SAFE_INTEGER) delete json.minimum;
  if (json.maximum === Number.MAX_SAFE_INTEGER) delete json.maximum;
  if (direction === 'output' && json.additionalProperties === false) delete json.additionalProperties;
  if (direction === 'input' && readsNull(schema)) allowNull(json);
}

function allowNull(json: JsonObject): void {
  const { default: byDefault, ...rest } = json;
  for (const key of Object.keys(rest)) delete json[key];
  json.anyOf = [rest, { type: 'null' }];
  if (byDefault !== undefined) json.default = byDefault;
}

/** Gathers the named schemas of a document, each once. */
export class Schemas {
  readonly #named = new Map<string, JsonObject>();

  /** The schema, by reference where it has a name (`.meta({ id })`) and written out where it has none. */
  reference(schema: z.ZodType, direction: Direction): JsonObject {
    const {
      $schema: _,
      $defs = {},
      ...json
    } = z.toJSONSchema(schema, {
      io: direction,
      unrepresentable: 'any',
      override: ({ zodSchema, jsonSchema }) => polish(zodSchema, jsonSchema, direction),
    }) as JsonObject;
    for (const [id, named] of Object.entries($defs as JsonObject)) {
      if (!isAnyJson(id)) this.#add(id, pointed(named) as JsonObject);
    }
    return pointed(json) as JsonObject;
  }

  /** By name, in alphabetical order. */
  all(): JsonObject {
    return Object.fromEntries([...this.#named].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** @throws Error when one name stands for two schemas */
  #add(id: string, json: JsonObject): void {
    const known = this.#named.get(id);
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(json))
      throw new Error(`two schemas named ${id}`);
    this.#named.set(id, json);
  }
}

/** zod names what refers to itself `__schema0`; here that is `z.json()` alone. */
const isAnyJson = (id: string): boolean => id.startsWith('__');

/** References within zod's own document lead to the components instead; any JSON is any JSON. */
function pointed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pointed);
  if (!isObject(value)) return value;
  const { $ref, ...rest } = value;
  if (typeof $ref !== 'string') {
    return withNull(Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, pointed(inner)])));
  }
  const id = $ref.replace('#/$defs/', '');
  return isAnyJson(id) ? rest : { ...rest, $ref: `#/components/schemas/${id}` };
}

/** `anyOf: [a plain type, null]` as one type: shorter, and the format is where readers and linters look for it. */
function withNull(json: JsonObject): JsonObject {
  const { anyOf, ...rest } = json;
  if (!Array.isArray(anyOf) || anyOf.length !== 2 || !isObject(anyOf[0]) || anyOf[1]?.type !== 'null') return json;
  const { type, ...bounds } = anyOf[0];
  const plain =
    typeof type === 'string' && type !== 'object' && bounds.enum === undefined && bounds.const === undefined;
  return plain ? { type: [type, 'null'], ...bounds, ...rest } : json;
}
