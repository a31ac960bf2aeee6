import { connect, type Socket } from 'node:net';

/** A connection on which one says what one likes, also what is no HTTP. */
export interface Raw {
  readonly socket: Socket;
  readonly send: (text: string) => void;
  /** All that came back once the other side has closed, or after so long. */
  readonly answer: (withinMs?: number) => Promise<string>;
}

export async function openRaw(port: number): Promise<Raw> {
  const socket = connect(port, '127.0.0.1');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  socket.on('error', () => {});
  const closed = new Promise<void>((done) => socket.on('close', () => done()));
  await new Promise<void>((done) => socket.on('connect', () => done()));
  return {
    socket,
    send: (text) => void socket.write(Buffer.from(text, 'latin1')),
    async answer(withinMs = 5_000) {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((done) => {
        timer = setTimeout(done, withinMs);
      });
      await Promise.race([closed, late]);
      clearTimeout(timer);
      socket.destroy();
      return Buffer.concat(chunks).toString('utf8');
    },
  };
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** The first answer in what came back; status 0: there was none. */
export function parsed(text: string): RawAnswer {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const pairs = lines
    .map((line) => line.split(/:\s*/s))
    .map(([name = '', ...value]) => [name.toLowerCase(), value.join(':')]);
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1] ?? 0),
    headers: new Map(pairs as [string, string][]),
    body: rest.join('\r\n\r\n'),
  };
}

/** Says it, and waits for the end: the text must ask for the connection to be closed. */
export async function say(port: number, text: string, withinMs?: number): Promise<RawAnswer> {
  const raw = await openRaw(port);
  raw.send(text);
  return parsed(await raw.answer(withinMs));
}
