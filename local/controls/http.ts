import type { ServerResponse } from 'node:http';

/** A refusal of a local control, told as problem+json (RFC 9457). */
export class ControlRefusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly path: string | null;

  constructor(status: number, code: string, detail: string, path: string | null = null) {
    super(detail);
    this.status = status;
    this.code = code;
    this.path = path;
  }
}

const titles: Readonly<Record<number, string>> = {
  400: 'Input not valid',
  404: 'Not found',
  405: 'Method not allowed',
  504: 'Not settled',
};

export const sendJson = (response: ServerResponse, status: number, body: unknown): void => {
  if (response.destroyed || response.headersSent) return;
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
};

export const sendProblem = (response: ServerResponse, { status, code, message, path }: ControlRefusal): void => {
  if (response.destroyed || response.headersSent) return;
  const errors = path === null ? [] : [{ path, message }];
  response.writeHead(status, { 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
  const title = titles[status] ?? 'Something went wrong here';
  response.end(
    JSON.stringify({ type: `urn:voucherloket:problem:${code}`, title, status, detail: message, code, errors }),
  );
};
