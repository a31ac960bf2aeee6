import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import type { Client, Reply } from '../../../local/demo/client';

/** Content that is taken for a PDF by who looks at its start only, as the system does. */
export const pdf = (text: string): Buffer => Buffer.from(`%PDF-1.7\n% ${text}\n%%EOF\n`);

export interface Announced {
  readonly id: string;
  readonly upload: { readonly url: string; readonly method: string; readonly headers: Record<string, string> };
}

export interface DocumentView {
  readonly name: string;
  readonly status: string;
  readonly link: string | null;
  readonly refusedBecause: string | null;
}

export const announce = (
  client: Client,
  persona: string,
  content: Buffer,
  contentType = 'application/pdf',
): Promise<Reply<Announced>> =>
  client.as(persona).post<Announced>('/v1/documents', {
    name: 'Loonstrook Test Jongere.pdf',
    contentType,
    sizeBytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  });

/** Sends the content as a browser would: with the headers it was given, and the length of what it sends. */
export const send = ({ url, method, headers }: Announced['upload'], content: Buffer): Promise<Response> =>
  fetch(url, { method, headers, body: new Uint8Array(content) });

/** Announces and sends a document; its id. It is not scanned yet. */
export async function uploaded(
  client: Client,
  persona: string,
  content: Buffer,
  contentType?: string,
): Promise<string> {
  const { status, body } = await announce(client, persona, content, contentType);
  expect(status, JSON.stringify(body)).toBe(201);
  expect((await send(body.upload, content)).status).toBe(200);
  return body.id;
}

export const documentOf = async (client: Client, id: string, persona: string): Promise<DocumentView> =>
  (await client.as(persona).get<DocumentView>(`/v1/documents/${id}`)).body;
