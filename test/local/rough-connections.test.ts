import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Incoming } from '../../local/gateway/events';
import { type HttpServer, listen } from '../../local/gateway/server';
import { openRaw, parsed, say } from './raw';

/** Slow, cut and senseless connections at the local gateway: nothing of them reaches a function. */

const handled: Incoming[] = [];
const malformed = { statusCode: 400, headers: [['API-Version', '1']] as const, body: '{"code":"input-invalid"}' };
const answer = { statusCode: 200, headers: [['Content-Type', 'text/plain']] as const, body: 'done' };
const tooLarge = { statusCode: 413, headers: [], body: '' };
let server: HttpServer;

beforeAll(async () => {
  server = await listen(0, { headersMs: 600, requestMs: 900, lookEveryMs: 100 });
  server.serve({
    mounted: [],
    handle: async (request) => {
      handled.push(request);
      return answer;
    },
    tooLarge: () => tooLarge,
    malformed: () => malformed,
  });
});
afterAll(() => server.stop());
beforeEach(() => {
  handled.length = 0;
});

const head = (rest = '') => `POST /v1/x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${rest}`;
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

describe('a caller that', () => {
  it('says it all is answered, also in pieces of one byte', async () => {
    const raw = await openRaw(server.port);
    for (const letter of `${head('Content-Length: 4\r\n\r\n')}body`) raw.send(letter);
    expect(parsed(await raw.answer())).toMatchObject({ status: 200, body: 'done' });
    expect(handled.map(({ body }) => body.toString())).toEqual(['body']);
  });

  it.each([
    ['goes in the middle of its headers', 'POST /v1/x HTTP/1.1\r\nHost: loc'],
    ['goes before its body', head('Content-Length: 100\r\n\r\n')],
    ['goes in the middle of its body', head(`Content-Length: 100\r\n\r\n${'x'.repeat(50)}`)],
    ['goes in the middle of a chunk', head('Transfer-Encoding: chunked\r\n\r\n40\r\n{"a":')],
    ['goes before the last chunk', head('Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n')],
  ])('%s has asked for nothing', async (_, text) => {
    const raw = await openRaw(server.port);
    raw.send(text);
    await pause(50);
    raw.socket.destroy();
    await pause(100);
    expect(handled).toEqual([]);
  });

  it.each([
    ['never ends its headers', 'GET /v1/x HTTP/1.1\r\nX-Slow: '],
    ['never sends the body it promised', head('Content-Length: 100\r\n\r\n{"half":')],
    ['never sends the last chunk', head('Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n')],
  ])('%s is told so and let go', async (_, text) => {
    const raw = await openRaw(server.port);
    raw.send(text);
    const dripping = setInterval(() => raw.socket.writable && text.endsWith(': ') && raw.send('x'), 50);
    const told = parsed(await raw.answer(4_000));
    clearInterval(dripping);
    expect(told).toMatchObject({ status: 400, body: malformed.body });
    expect(told.headers.get('api-version')).toBe('1');
    expect(handled).toEqual([]);
  });

  it.each([
    ['is no HTTP', 'hello\r\n\r\n'],
    ['greets in TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
    ['gives two lengths', head('Content-Length: 4\r\nContent-Length: 5\r\n\r\nbody!')],
    [
      'gives a length and chunks',
      head('Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /v1/y HTTP/1.1\r\n\r\n'),
    ],
    ['gives chunks under another name', head('Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n')],
    ['gives a negative length', head('Content-Length: -1\r\n\r\n')],
    ['gives a length in hex', head('Content-Length: 0x4\r\n\r\nbody')],
    ['gives a chunk of no size', head('Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n')],
    ['folds a header', head('X-A: 1\r\n 2\r\nX B: 3\r\n\r\n')],
    ['ends a line within a header', head('X-A: 1\rX-B: 2\r\n\r\n')],
    ['puts NUL into a header', head('X-A: 1\x002\r\n\r\n')],
    ['puts a space into its path', 'GET /v1/x y HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['has headers beyond measure', head(`X-A: ${'a'.repeat(30_000)}\r\n\r\n`)],
    ['has a path beyond measure', `GET /v1/${'a'.repeat(30_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`],
    ['has headers without number', head(`${'X-A: 1\r\n'.repeat(8_000)}\r\n`)],
    ['speaks HTTP of the future', 'GET /v1/x HTTP/9.9\r\nHost: localhost\r\n\r\n'],
  ])('%s is refused, and nothing of it is heard', async (_, text) => {
    const told = await say(server.port, text);
    expect(told.status).toBe(400);
    expect(told.headers.get('connection')).toBe('close');
    expect(handled).toEqual([]);
  });

  it('sends more than is taken is told so before it is through', async () => {
    const raw = await openRaw(server.port);
    raw.send(head(`Content-Length: ${200 * 1024 * 1024}\r\n\r\n`));
    for (let sent = 0; sent < 11; sent++) raw.send('x'.repeat(1024 * 1024));
    expect(parsed(await raw.answer()).status).toBe(413);
    expect(handled).toEqual([]);
  });

  it('comes five hundred at a time and says nothing keeps nobody else waiting, and is let go', async () => {
    const idle = await Promise.all(Array.from({ length: 500 }, () => openRaw(server.port)));
    for (const { send } of idle.slice(250)) send('POST /v1/x HTTP/1.1\r\n');
    expect((await say(server.port, `${head()}\r\n`)).status).toBe(200);
    const half = await Promise.all(idle.slice(250).map(({ answer: answered }) => answered(4_000)));
    expect(half.filter((text) => text.startsWith('HTTP/1.1 400'))).toHaveLength(250);
    for (const { socket } of idle) socket.destroy();
    expect(handled).toHaveLength(1);
  });

  it('says nothing at all, as browsers do that connect ahead, is told nothing when it is let go', async () => {
    const raw = await openRaw(server.port);
    expect(await raw.answer(4_000)).toBe('');
  });

  it('asks for several things at once gets an answer to each, in order', async () => {
    const raw = await openRaw(server.port);
    raw.send(`POST /v1/1 HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\na${head('Content-Length: 1\r\n\r\nb')}`);
    expect((await raw.answer()).match(/HTTP\/1\.1 200/g)).toHaveLength(2);
    expect(handled.map(({ path, body }) => `${path} ${body}`)).toEqual(['/v1/1 a', '/v1/x b']);
  });
});
