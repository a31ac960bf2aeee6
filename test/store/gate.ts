import { connect, createServer, type Server, type Socket } from 'node:net';

/** A port that stays while what is behind it changes, and that can lose an answer on the way back. */
export interface Gate {
  readonly endpoint: string;
  /** Lets every next connection through to this port; those of before are cut. */
  leadTo(port: number): void;
  /** Cuts the connection instead of passing on the next `count` answers: the request has arrived and been done. */
  loseAnswers(count: number): void;
  close(): void;
}

export async function openGate(): Promise<Gate> {
  const sockets = new Set<Socket>();
  let port = 0;
  let toLose = 0;
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('close', () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
      socket.on('error', () => socket.destroy());
    }
    near.on('data', (chunk) => far.write(chunk));
    far.on('data', (chunk) => {
      if (toLose === 0) return near.write(chunk);
      toLose -= 1;
      return near.destroy();
    });
  });
  await listening(server);
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    endpoint: `http://127.0.0.1:${portOf(server)}`,
    leadTo: (next) => {
      port = next;
      cut();
    },
    loseAnswers: (count) => {
      toLose = count;
    },
    close: () => {
      cut();
      server.close();
    },
  };
}

export const listening = (server: Server): Promise<void> =>
  new Promise((done) => server.listen(0, '127.0.0.1', () => done()));

export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  return address.port;
}

/** A port that nothing listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await listening(server);
  const port = portOf(server);
  await new Promise((done) => server.close(done));
  return port;
}
