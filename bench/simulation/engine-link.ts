import { Agent, request } from 'node:http';
import type { Answer } from '../model/refusals';

/** The way to the real engine, in real time; as many at once as there are connections. */
export class EngineLink {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 32 });
  readonly #to: { readonly hostname: string; readonly port: string };

  readonly #headers: Readonly<Record<string, string>>;

  /** @param accessKey by which DynamoDB Local keeps the tables of one apart from another's */
  constructor(url: string, accessKey = 'local') {
    const { hostname, port } = new URL(url);
    this.#to = { hostname, port };
    this.#headers = headersOf(accessKey);
  }

  send(operation: string, body: string): Promise<Answer> {
    const headers = { ...this.#headers, 'x-amz-target': `DynamoDB_20120810.${operation}` };
    return new Promise((done, failed) => {
      const sent = request({ ...this.#to, method: 'POST', path: '/', agent: this.#agent, headers }, (response) => {
        response.setEncoding('utf8');
        let text = '';
        response.on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('end', () => done({ status: response.statusCode ?? 0, body: text }));
        response.on('error', failed);
      });
      sent.on('error', failed);
      sent.end(body);
    });
  }

  /** @throws Error when the engine refuses it */
  async ask<Answered>(operation: string, input: object): Promise<Answered> {
    const { status, body } = await this.send(operation, JSON.stringify(input));
    if (status !== 200) throw new Error(`${operation}: ${body}`);
    return JSON.parse(body) as Answered;
  }

  close(): void {
    this.#agent.destroy();
  }
}

/** Signed by nobody: no engine on one machine looks. */
const headersOf = (accessKey: string) => ({
  'content-type': 'application/x-amz-json-1.0',
  'x-amz-date': '20260101T000000Z',
  authorization: `AWS4-HMAC-SHA256 Credential=${accessKey}/20260101/eu-west-1/dynamodb/aws4_request, SignedHeaders=host;x-amz-date, Signature=0`,
});
