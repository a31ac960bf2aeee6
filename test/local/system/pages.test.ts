import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { useSystem } from './system';

const system = useSystem('2026-09-01T08:00:00.000Z');
const get = (path: string, headers: Record<string, string> = {}) => fetch(`${system().url}${path}`, { headers });

describe('the pages, as the template serves them', () => {
  it('are one page on every path, with a policy that fits it: no inline script or style, nothing of others', async () => {
    const [home, deep] = await Promise.all([get('/'), get('/regelingen/foodvalley-jongerenvoucher')]);
    expect([home.status, deep.status]).toEqual([200, 200]);
    const html = await home.text();
    expect(await deep.text()).toBe(html);
    expect(html).not.toMatch(/<script(?![^>]* src="\/)|<style| style=| on\w+=|(src|href)="(https?:)?\/\//);
    const policy = home.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(policy).not.toMatch(/unsafe|upgrade-insecure-requests/);
    expect(home.headers.get('cache-control')).toBe('no-cache');
  });

  it('load their scripts and styles packed, and keep them for a year', async () => {
    const html = await (await get('/')).text();
    const files = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
    expect(files.length).toBeGreaterThan(1);
    for (const path of files) {
      const plain = await get(path, { 'Accept-Encoding': 'identity' });
      const bytes = Buffer.from(await plain.arrayBuffer());
      expect([plain.status, plain.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
      expect(plain.headers.get('etag')).toBe(`"${createHash('md5').update(bytes).digest('hex')}"`);
      const packed = await get(path, { 'Accept-Encoding': 'br' });
      expect(packed.headers.get('content-encoding')).toBe(bytes.length < 1000 ? null : 'br');
    }
    expect((await get('/assets/index-of-another-release.js')).status).toBe(404);
  });

  it('learn from the API where to sign in, and an issuer answers there', async () => {
    const answer = await system().visitor.get<Record<'issuer' | 'clientId' | 'scope', string>>('/v1/sign-in');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=300');
    const { issuer, clientId, scope } = answer.body;
    expect(clientId).toBe('voucherloket-web');
    expect(scope.split(' ')).toEqual(expect.arrayContaining(['openid', 'profile', 'offline_access']));
    const discovery = await (await fetch(`${issuer}/.well-known/openid-configuration`)).json();
    expect(discovery).toMatchObject({ issuer, code_challenge_methods_supported: ['S256'] });
  });
});
