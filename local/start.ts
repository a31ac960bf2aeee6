import { StartFailure } from './failure';
import { npmAncestor } from './processes';
import { startSystem } from './system';

/** `npm start`: reads what it is told by arguments and environment, starts the system and keeps it running. */
const main = async (): Promise<void> => {
  // As on Lambda; nothing here may depend on where the machine stands.
  process.env.TZ = 'UTC';
  const began = performance.now();
  const ephemeral = readArguments(process.argv.slice(2));
  const system = await startSystem({
    port: readPort(process.env.PORT),
    dataDir: ephemeral ? null : (process.env.DATA_DIR ?? '.local'),
    clock: process.env.CLOCK,
    engine: process.env.DYNAMODB_ENGINE,
  });
  stopOnSignal(system.stop);
  void system.lost.then(async () => {
    console.error('The DynamoDB engine has ended by itself; start the system again.');
    await system.stop();
    process.exit(1);
  });
  console.log(`Started in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  console.log(`ready ${system.url}`);
};

const readArguments = (given: readonly string[]): boolean => {
  const unknown = given.find((argument) => argument !== '--ephemeral');
  if (unknown !== undefined) throw new StartFailure(`Unknown argument ${unknown}; the only one is --ephemeral.`);
  return given.length > 0;
};

const readPort = (text: string | undefined): number => {
  if (text === undefined || text === '') return 3000;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new StartFailure(`PORT is "${text}"; it must be a number from 0 to 65535.`);
};

const stopOnSignal = (stop: () => Promise<void>): void => {
  let stopping = false;
  const end = async () => {
    if (stopping) return;
    stopping = true;
    await stop();
    process.exit(0);
  };
  process.on('SIGINT', () => void end());
  process.on('SIGTERM', () => void end());
  // Killed hard, npm cannot pass its signal on: without this a `kill -9` of `npm start` would leave us on the port.
  const npm = npmAncestor();
  if (npm === null) return;
  setInterval(() => {
    if (npmAncestor() !== npm) void end();
  }, 500).unref();
};

main().catch((error: unknown) => {
  console.error(error instanceof StartFailure ? error.message : error);
  process.exit(1);
});
