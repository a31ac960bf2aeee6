import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { dummyCredentials } from '../engine/engine';
import type { ServiceRequest } from './server';

/**
 * Whether a presigned link has had its time. The function that signed it read the simulated clock, so that clock also
 * says when the time is over.
 * @param now milliseconds, simulated clock
 */
export const linkExpired = (query: URLSearchParams, now: number): boolean => {
  const parts = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/.exec(query.get('X-Amz-Date') ?? '');
  const seconds = Number(query.get('X-Amz-Expires'));
  if (parts === null || !Number.isInteger(seconds)) return true;
  const [, year, month, day, hour, minute, second] = parts;
  const signedAt = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return now > signedAt + seconds * 1000;
};

/** Why S3 would not take a presigned request: null when it is the very request that was signed. */
export const signatureRefusal = (request: ServiceRequest): 'SignatureDoesNotMatch' | 'AccessDenied' | null => {
  const query = request.url.searchParams;
  const signed = (query.get('X-Amz-SignedHeaders') ?? '').split(';');
  // A header of S3 that was not signed could change what the link is for.
  const added = Object.keys(request.headers).some((name) => name.startsWith('x-amz-') && !signed.includes(name));
  if (added) return 'AccessDenied';
  const given = Buffer.from(query.get('X-Amz-Signature') ?? '');
  const expected = Buffer.from(signatureOf(request, signed));
  return given.length === expected.length && timingSafeEqual(given, expected) ? null : 'SignatureDoesNotMatch';
};

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** AWS Signature Version 4 over the query (AWS, "Authenticating Requests: Using Query Parameters"). */
const signatureOf = (request: ServiceRequest, signedHeaders: readonly string[]): string => {
  const query = request.url.searchParams;
  const [, ...scope] = (query.get('X-Amz-Credential') ?? '').split('/');
  const text = [
    'AWS4-HMAC-SHA256',
    query.get('X-Amz-Date') ?? '',
    scope.join('/'),
    digest(canonicalRequest(request, signedHeaders)),
  ].join('\n');
  const key = scope.reduce<string | Buffer>(hmac, `AWS4${dummyCredentials.secretAccessKey}`);
  return hmac(key, text).toString('hex');
};

const canonicalRequest = (request: ServiceRequest, signedHeaders: readonly string[]): string => {
  const query = [...request.url.searchParams]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
    .sort();
  const headers = signedHeaders.map((name) => `${name}:${String(request.headers[name] ?? '').trim()}\n`);
  return [
    request.method,
    request.url.pathname,
    query.join('&'),
    headers.join(''),
    signedHeaders.join(';'),
    'UNSIGNED-PAYLOAD',
  ].join('\n');
};

const escaped = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
