import { rolesOf } from '../../manifest/access';
import { apiVersion } from '../../manifest/api-version';
import { routes } from '../../manifest/routes';
import type { RouteEntry } from '../../manifest/types';
import { accountOperations } from './account-operations';
import { adminOperations } from './admin-operations';
import { applicationOperations } from './application-operations';
import { bankReportOperations } from './bank-report-operations';
import { caseOperations } from './case-operations';
import { claimOperations } from './claim-operations';
import { documentOperations } from './document-operations';
import { exampleOf, isMisread } from './examples';
import { headerComponents, headersOf } from './headers';
import { intakeOperations } from './intake-operations';
import { type JsonObject, Schemas } from './json-schema';
import { ledgerOperations } from './ledger-operations';
import { letterOperations } from './letter-operations';
import { moneyOperations } from './money-operations';
import { type Operation, type Operations, tags } from './operation';
import { parametersOf, pathParametersOf } from './parameters';
import { payoutOperations } from './payout-operations';
import { ProblemResponses, problemExamples } from './problems';
import { procedureOperations } from './procedure-operations';
import { publicOperations } from './public-operations';
import { recordOperations } from './record-operations';
import { recoveryOperations } from './recovery-operations';
import { stateAidOperations } from './state-aid-operations';
import { termOperations } from './term-operations';
import { waitingOperations } from './waiting-operations';
import { youthOperations } from './youth-operations';

export const operations: Operations = {
  ...publicOperations,
  ...applicationOperations,
  ...caseOperations,
  ...claimOperations,
  ...documentOperations,
  ...moneyOperations,
  ...accountOperations,
  ...ledgerOperations,
  ...recoveryOperations,
  ...recordOperations,
  ...payoutOperations,
  ...bankReportOperations,
  ...stateAidOperations,
  ...adminOperations,
  ...youthOperations,
  ...intakeOperations,
  ...letterOperations,
  ...waitingOperations,
  ...termOperations,
  ...procedureOperations,
};

const info = {
  title: 'Voucherloket',
  version: apiVersion,
  summary: 'Jongerenvouchers and placement bonuses of labour-market regions',
  description: [
    'Money is integer euro cents. A date is a legal date, `YYYY-MM-DD`, in Amsterdam; an instant is RFC 3339 in UTC.',
    'Fields may be added to answers: ignore what you do not know. Fields that a request does not know are refused.',
    'What the caller may not know to exist is answered as what does not exist: 404.',
  ].join('\n\n'),
  license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
  contact: { name: 'Voucherloket', email: 'vragen@voucherloket.example', url: 'https://www.voucherloket.example' },
};

/** The components that operations refer to, gathered as they are made. */
interface Made {
  readonly schemas: Schemas;
  readonly problems: ProblemResponses;
  readonly examples: JsonObject;
}

/** The interface in OpenAPI 3.1, out of the manifest and the schemas. The same code gives the same document. */
export function openApiDocument(): JsonObject {
  const schemas = new Schemas();
  const made: Made = { schemas, problems: new ProblemResponses(schemas), examples: problemExamples() };
  const paths: Record<string, JsonObject> = {};
  for (const route of routes) {
    const path = route.path.replace(/^\/v1/, '');
    const parameters = pathParametersOf(path);
    paths[path] ??= parameters.length === 0 ? {} : { parameters };
    paths[path][route.method.toLowerCase()] = operationObject(route, operationNamed(route.name), made);
  }
  return {
    openapi: '3.1.0',
    info,
    servers: [{ url: '/v1', description: 'The server this document comes from.' }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      schemas: schemas.all(),
      responses: made.problems.all(),
      headers: headerComponents,
      examples: made.examples,
      securitySchemes: {
        signedIn: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description:
            'An access token of the issuer of this system, with the roles, regions and organisation of the caller.',
        },
      },
    },
  };
}

function operationNamed(name: string): Operation {
  const found = operations[name];
  if (found === undefined) throw new Error(`route ${name} is not described for the OpenAPI document`);
  return found;
}

function operationObject(route: RouteEntry, operation: Operation, made: Made): JsonObject {
  const { schemas } = made;
  const parameters = parametersOf(route, operation, schemas);
  const who = route.access === 'public' ? 'Anyone.' : `For ${rolesOf(route.access).join(', ')}.`;
  return {
    operationId: operationIdOf(route),
    summary: route.summary,
    description: `${operation.description}\n\n${who}`,
    tags: [operation.tag],
    security: route.access === 'public' ? [] : [{ signedIn: [] }],
    ...(route.access === 'public' ? {} : { 'x-access': route.access }),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(operation.body === undefined
      ? {}
      : { requestBody: requestBody(route, operation.body, made, operation.bodyTypes) }),
    responses: responses(route, operation, made),
  };
}

function requestBody(
  route: RouteEntry,
  body: NonNullable<Operation['body']>,
  made: Made,
  bodyTypes: Operation['bodyTypes'] = [],
): JsonObject {
  const schema = made.schemas.reference(body, 'input');
  const name = `${operationIdOf(route)}Request`;
  const asItIs = Object.fromEntries(bodyTypes.map((type) => [type, { schema: { type: 'string' } }]));
  const json = media(schema, exampleOf(route.name).request, name, made);
  return { required: true, content: { 'application/json': json, ...asItIs } };
}

function media(schema: JsonObject, example: unknown, name: string, { examples }: Made): JsonObject {
  if (example === undefined) return { schema };
  if (!isMisread(example)) return { schema, example };
  examples[name] = { value: example };
  return { schema, 'x-example': `#/components/examples/${name}` };
}

function responses(route: RouteEntry, operation: Operation, made: Made): JsonObject {
  const { status, description, schema, contentType = 'application/json', location } = operation.success;
  const json = schema === undefined ? { type: 'string' } : made.schemas.reference(schema, 'output');
  const { response } = exampleOf(route.name);
  const content = { [contentType]: media(json, response, `${operationIdOf(route)}Response`, made) };
  return {
    [status]: { description, headers: headersOf(status, location), content },
    ...(operation.seeOther ? { 303: { description: operation.seeOther, headers: headersOf(303, true) } } : {}),
    ...made.problems.of(route, operation),
  };
}

const operationIdOf = ({ name }: RouteEntry): string =>
  name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
