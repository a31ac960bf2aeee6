/**
 * Stands in for `@smithy/node-http-handler` in the bundles of a simulation: every client of the AWS SDK sends through
 * the model, in the same process and on virtual time. `simulation` and the timers are those of the container.
 */
interface Sent {
  readonly hostname: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

interface Received {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Whole, or as a stream where the client hands it on as one. */
  readonly body: Uint8Array | AsyncIterable<Uint8Array>;
}

declare const simulation: { send(request: Sent): Promise<Received> };

interface HandlerOptions {
  readonly requestTimeout?: number;
}

interface HandleOptions {
  readonly abortSignal?: AbortSignal;
  readonly requestTimeout?: number;
}

const defaultTimeoutMs = 0;

export class NodeHttpHandler {
  readonly metadata = { handlerProtocol: 'http/1.1' };
  readonly #options: HandlerOptions;
  /** Of whoever makes the client. */
  readonly #send = simulation.send;

  constructor(options: HandlerOptions = {}) {
    this.#options = options;
  }

  static create(given?: NodeHttpHandler | HandlerOptions): NodeHttpHandler {
    return given !== undefined && 'handle' in given ? given : new NodeHttpHandler(given);
  }

  handle(request: Sent, { abortSignal, requestTimeout }: HandleOptions = {}): Promise<{ response: Received }> {
    return new Promise((done, failed) => {
      const fail = (name: string, message: string) => failed(Object.assign(new Error(message), { name }));
      if (abortSignal?.aborted) return fail('AbortError', 'Request aborted');
      const timeoutMs = requestTimeout ?? this.#options.requestTimeout ?? defaultTimeoutMs;
      const timer = timeoutMs > 0 ? setTimeout(() => fail('TimeoutError', 'Request timed out'), timeoutMs) : undefined;
      const aborted = () => {
        clearTimeout(timer);
        fail('AbortError', 'Request aborted');
      };
      abortSignal?.addEventListener('abort', aborted, { once: true });
      const ended = () => {
        clearTimeout(timer);
        abortSignal?.removeEventListener('abort', aborted);
      };
      this.#send(request).then(
        (response) => {
          ended();
          done({ response });
        },
        (error: unknown) => {
          ended();
          failed(error);
        },
      );
    });
  }

  destroy(): void {}

  updateHttpClientConfig(): void {}

  httpHandlerConfigs(): HandlerOptions {
    return this.#options;
  }
}

/** Bodies come whole here, but for the content of an object. */
export async function streamCollector(body: Received['body']): Promise<Uint8Array> {
  if (body instanceof Uint8Array) return body;
  const pieces: Uint8Array[] = [];
  for await (const piece of body) pieces.push(piece);
  return Buffer.concat(pieces);
}
