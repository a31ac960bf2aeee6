import document from '../../docs/openapi.json';
import { ok } from '../../domain/result';
import { getOpenapiRoute } from '../manifest/routes-public';
import { publicApi } from '../runtime/api';

const raw = JSON.stringify(document);

/** Open to pages of other origins and to caches, as the API Design Rules ask (publish-openapi). */
const headers = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'public, max-age=3600' };

export const handler = publicApi(getOpenapiRoute, {}, async () =>
  ok({ status: 200, raw, contentType: 'application/json', headers }),
);
