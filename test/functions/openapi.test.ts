import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openApiDocument, operations } from '../../functions/api/openapi/document';
import { exampleOf } from '../../functions/api/openapi/examples';
import { routes } from '../../functions/manifest';
import { root } from '../house';
import { assertAnswer, requestErrors } from '../openapi-check';

const written = readFileSync(`${root}/docs/openapi.json`, 'utf8');

interface Operation {
  readonly operationId: string;
  readonly security: readonly unknown[];
  readonly responses: Readonly<Record<string, unknown>>;
}
const document = JSON.parse(written) as {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};
const described = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item)
    .filter(([method]) => method !== 'parameters')
    .map(([method, operation]) => ({ name: `${method.toUpperCase()} /v1${path}`, operation })),
);
const operationOf = (name: string): Operation => {
  const found = described.find((one) => one.name === name);
  if (found === undefined) throw new Error(`${name} is not described`);
  return found.operation;
};
const codesOf = (name: string, status: number): unknown => {
  const { $ref } = operationOf(name).responses[status] as { $ref: string };
  const response = $ref.replace('#/components/responses/', '');
  return JSON.parse(written).components.responses[response]['x-codes'];
};

describe('docs/openapi.json', () => {
  it('is up to date: npx tsx functions/api/write-openapi.ts', () => {
    expect(written).toBe(`${JSON.stringify(openApiDocument(), null, 2)}\n`);
  });

  it('has every route of the manifest, and no other', () => {
    const served = routes.map(({ method, path }) => `${method} ${path}`);
    expect(described.map(({ name }) => name).sort()).toEqual([...served].sort());
    expect(document.openapi).toBe('3.1.0');
  });

  it('asks for a token where the manifest does', () => {
    expect(operationOf('GET /v1/schemes').security).toEqual([]);
    expect(operationOf('POST /v1/quotes').security).toEqual([]);
    expect(operationOf('GET /v1/applications').security).toEqual([{ signedIn: [] }]);
  });

  it('names the refusals of a route', () => {
    expect(codesOf('POST /v1/claims/{claimId}/approval', 403)).toEqual([
      'forbidden',
      'own-organisation',
      'second-person-required',
    ]);
    expect(codesOf('POST /v1/payout-batches', 409)).toContain('nothing-payable');
    expect(codesOf('POST /v1/applications', 409)).toEqual([
      'idempotency-key-reused',
      'scheme-not-handled-here',
      'window-closed',
    ]);
    expect(codesOf('GET /v1/applications/{applicationId}', 404)).toEqual(['not-found']);
    expect(Object.keys(operationOf('GET /v1/schemes/{schemeId}').responses)).not.toContain('401');
  });

  it('is small enough to answer at once', () => {
    expect(JSON.stringify(JSON.parse(written)).length).toBeLessThan(6_000 * routes.length);
  });
});

const files = ['export-de-minimis', 'get-batch-file', 'get-batch-lines', 'get-openapi', 'get-year-end-csv'];
const withoutBytes = routes.filter(({ name }) => !files.includes(name));

describe.each(withoutBytes.map(({ name, method, path }) => ({ name, method, path })))('$name', (route) => {
  const operation = operations[route.name];
  const example = exampleOf(route.name);

  it('has an example of its answer that fits the document to the last field', () => {
    const status = operation?.success.status ?? 0;
    expect(example.response).toBeDefined();
    expect(() => assertAnswer(route.method, route.path, status, example.response, 'application/json')).not.toThrow();
  });

  it('has an example of its request that the handler would accept', () => {
    expect(example.request === undefined).toBe(operation?.body === undefined);
    if (operation?.body === undefined) return;
    expect(operation.body.safeParse(example.request)).toMatchObject({ success: true });
    expect(requestErrors(route.method, route.path, example.request)).toBeNull();
  });
});

describe('examples', () => {
  it('name nobody who might exist', () => {
    const { request } = exampleOf('submit-application') as { request: { youth: unknown } };
    expect(request.youth).toMatchObject({ firstName: 'Test', lastName: 'Jongere' });
  });
});

const ruleset = new URL('../../../shared/standards/nl-api-design-rules.spectral.yaml', import.meta.url);

const present = existsSync(ruleset);
if (!present) console.warn('SKIPPED: ../shared/standards is not beside this checkout, so the linter did not run');

describe('the API Design Rules of the Dutch government', () => {
  it.runIf(present)('are kept, by their own linter', { timeout: 60_000 }, () => {
    const command = `${root}/node_modules/.bin/spectral`;
    const args = ['lint', '--fail-severity', 'warn', '--ruleset', fileURLToPath(ruleset), 'docs/openapi.json'];
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
    expect(stdout + stderr).toContain('No results with a severity of');
    expect(status).toBe(0);
  });
});
