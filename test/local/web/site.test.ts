import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Incoming } from '../../../local/gateway/events';
import type { Answer } from '../../../local/gateway/gateway-responses';
import { countTreatments, requireKnownTypes } from '../../../local/template/types';
import { createSite } from '../../../local/web/site';
import { page, pagesTemplate, script, surroundings } from './template';

const asked: Incoming[] = [];
const api = async (request: Incoming): Promise<Answer> => {
  asked.push(request);
  return { statusCode: 418, headers: [['API-Version', '1.0.0']], body: 'from the API' };
};
const resources = pagesTemplate();
const site = createSite(resources, { surroundings, api });

const request = (method: string, path: string, headers: Readonly<Record<string, string>> = {}): Incoming => {
  const [bare = '/', query = ''] = path.split('?');
  const given = Object.entries({ Host: 'localhost:3000', ...headers });
  return {
    ...{ id: '1', method, path: bare, query: new URLSearchParams(query), headers: given },
    ...{ body: Buffer.alloc(0), sourceIp: '127.0.0.1' },
  };
};
const get = (path: string, headers?: Readonly<Record<string, string>>) => site(request('GET', path, headers));
const header = ({ headers }: Answer, name: string) => headers.filter(([key]) => key === name).map(([, value]) => value);

test.each(['/', '/index.html', '/regelingen/haarlem', '/v1', '/callback?code=x'])('%s is the page', async (path) => {
  const answer = await get(path);
  expect([answer.statusCode, String(answer.body)]).toEqual([200, page]);
  expect(header(answer, 'Content-Type')).toEqual(['text/html']);
  expect(header(answer, 'Cache-Control')).toEqual(['no-cache']);
});

test('a file with a digest in its name is kept for a year', async () => {
  const answer = await get('/assets/index-0123abcd.js');
  expect([answer.statusCode, String(answer.body)]).toEqual([200, script]);
  expect(header(answer, 'Content-Type')).toEqual(['text/javascript']);
  expect(header(answer, 'Cache-Control')).toEqual(['public, max-age=31536000, immutable']);
  expect(header(await get('/assets/deep/picture.png'), 'Content-Type')).toEqual(['image/png']);
});

test('the function at the edge really runs, with what was asked', async () => {
  expect(String((await get('/loud?name=index-0123abcd.js')).body)).toBe(script);
});

test.each(['/', '/assets/nowhere.js'])('%s comes with the headers of the policy', async (path) => {
  const answer = await get(path);
  expect(header(answer, 'Content-Security-Policy')).toEqual(["default-src 'none'"]);
  expect(header(answer, 'X-Content-Type-Options')).toEqual(['nosniff']);
  expect(header(answer, 'Strict-Transport-Security')).toEqual(['max-age=60; includeSubDomains']);
  expect(header(answer, 'Permissions-Policy')).toEqual(['camera=(self)']);
});

test.each(['/assets/nowhere.js', '/robots.txt', '/assets/../index.html', '/%2e%2e/%zz.js'])(
  'a file that is not there is a 404: %s',
  async (path) => {
    const answer = await get(path);
    expect(answer.statusCode).toBe(404);
    expect(header(answer, 'Cache-Control')).toEqual([]);
  },
);

test('what the API answers passes through untouched, and it sees the request but for the host', async () => {
  const answer = await site(request('POST', '/v1/applications?a=1', { Authorization: 'Bearer x' }));
  expect(answer).toEqual({ statusCode: 418, headers: [['API-Version', '1.0.0']], body: 'from the API' });
  const [seen] = asked;
  expect(seen).toMatchObject({ method: 'POST', path: '/v1/applications' });
  expect(seen?.query.get('a')).toBe('1');
  expect(seen?.headers).toContainEqual(['Authorization', 'Bearer x']);
  const hosts = seen?.headers.filter(([name]) => name.toLowerCase() === 'host').map(([, value]) => value);
  expect(hosts).toEqual([expect.stringMatching(/^\w+\.execute-api\.eu-central-1\.amazonaws\.com$/)]);
});

test('pages are read, not written', async () => {
  expect((await site(request('POST', '/'))).statusCode).toBe(403);
  expect((await site(request('HEAD', '/'))).statusCode).toBe(200);
});

test.each([
  ['br, gzip', 'br', brotliDecompressSync],
  ['gzip, deflate', 'gzip', gunzipSync],
  ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
] as const)('a caller that takes %s gets %s', async (accepted, encoding, unpack) => {
  const answer = await get('/assets/index-0123abcd.js', { 'Accept-Encoding': accepted });
  expect(header(answer, 'Content-Encoding')).toEqual([encoding]);
  expect(header(answer, 'Content-Length')).toEqual([String(answer.body.length)]);
  expect(answer.body.length).toBeLessThan(200);
  expect(unpack(Buffer.from(answer.body)).toString()).toBe(script);
});

test.each(['/', '/assets/deep/picture.png'])('what is small or packed already stays as it is: %s', async (path) => {
  expect(header(await get(path, { 'Accept-Encoding': 'br' }), 'Content-Encoding')).toEqual([]);
});

test('what a browser has already is not sent again', async () => {
  for (const accepted of ['identity', 'br']) {
    const [etag = ''] = header(await get('/assets/index-0123abcd.js', { 'Accept-Encoding': accepted }), 'ETag');
    expect(etag).toMatch(accepted === 'br' ? /^W\/"[0-9a-f]{32}"$/ : /^"[0-9a-f]{32}"$/);
    const again = await get('/assets/index-0123abcd.js', { 'If-None-Match': `"other", ${etag}` });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    expect(header(again, 'Content-Security-Policy')).toHaveLength(1);
  }
  expect((await get('/', { 'If-None-Match': '"other"' })).statusCode).toBe(200);
});

test('without a distribution the API has the address to itself', async () => {
  const alone = createSite([], { surroundings, api });
  expect((await alone(request('GET', '/'))).statusCode).toBe(418);
});

test('every type is known, and what the CDK brings for its own use is not run', () => {
  expect(() => requireKnownTypes(resources)).not.toThrow();
  // Left out: the layer, and the function that the custom resources name.
  expect(countTreatments(resources)).toEqual({ run: 9, ignored: 2 });
});

test.each([
  [{ Restrictions: {} }, 'Unrecognized key'],
  [{ CustomErrorResponses: [] }, 'Unrecognized key'],
  [{ Enabled: false }, 'Enabled'],
  [{ Origins: [] }, 'names an origin that is not there'],
])('what a distribution asks for and is not run stops the start: %j', (changed, complaint) => {
  expect(() => createSite(pagesTemplate(changed), { surroundings, api })).toThrow(complaint);
});

test('so do files that the distribution could not read, and code that does not run', () => {
  const without = resources.filter(({ type }) => type !== 'AWS::CloudFront::OriginAccessControl');
  expect(() => createSite(without, { surroundings, api })).toThrow('without an origin access control');
  expect(() => createSite(pagesTemplate({}, 'function ('), { surroundings, api })).toThrow('code that does not run');
});

test('a function at the edge that gives no request is a fault', async () => {
  const site = createSite(pagesTemplate({}, 'function handler() {}'), { surroundings, api });
  await expect(site(request('GET', '/'))).rejects.toThrow('gave no request to go on with');
});

test('one that never ends stops the start', () => {
  const code = 'function handler() { for (;;); }';
  expect(() => createSite(pagesTemplate({}, code), { surroundings, api })).toThrow('code that does not run');
});
