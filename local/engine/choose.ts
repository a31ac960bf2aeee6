import { messageOf, StartFailure } from '../failure';
import { dynamodbLocal } from './dynamodb-local';
import { dynoxide } from './dynoxide';
import type { Engine, EngineKind } from './engine';

const kinds: readonly EngineKind[] = [dynoxide, dynamodbLocal];

/**
 * Starts the engine asked for, or the first that can start.
 * @param choice `dynoxide`, `dynamodb-local`, the address of one that runs already, or undefined
 * @throws StartFailure with what stood in the way
 */
export const startEngine = async (choice: string | undefined, dataDir: string | null): Promise<Engine> => {
  if (choice === undefined || choice === '') return startFirst(dataDir);
  if (/^https?:\/\//.test(choice)) return useRunning(choice);
  const kind = kinds.find(({ name }) => name === choice);
  if (kind === undefined) {
    const names = kinds.map(({ name }) => name).join(', ');
    throw new StartFailure(`DYNAMODB_ENGINE is "${choice}"; it must be ${names} or an address beginning with http://.`);
  }
  const outcome = await tryStart(kind, dataDir);
  if (typeof outcome === 'string') throw new StartFailure(`The engine ${choice} cannot start: ${outcome}.`);
  return outcome;
};

const startFirst = async (dataDir: string | null): Promise<Engine> => {
  const reasons: string[] = [];
  const holder = kinds.find(({ holds }) => dataDir !== null && holds(dataDir));
  if (holder !== undefined) return startHolder(holder, dataDir);
  for (const kind of kinds) {
    const outcome = await tryStart(kind, dataDir);
    if (typeof outcome !== 'string') return outcome;
    reasons.push(`${kind.name}: ${outcome}`);
  }
  throw new StartFailure(`No DynamoDB engine can start (${reasons.join('; ')}).`);
};

/** The engine that has the kept data, or none: another one would begin with an empty table. */
const startHolder = async (kind: EngineKind, dataDir: string | null): Promise<Engine> => {
  const outcome = await tryStart(kind, dataDir);
  if (typeof outcome !== 'string') return outcome;
  throw new StartFailure(
    `The engine ${kind.name}, which has the kept data, cannot start: ${outcome}; if its file is corrupt, remove the data folder.`,
  );
};

const tryStart = async (kind: EngineKind, dataDir: string | null): Promise<Engine | string> => {
  const obstacle = kind.obstacle();
  if (obstacle !== null) return obstacle;
  try {
    return await kind.start(dataDir);
  } catch (error) {
    return messageOf(error);
  }
};

const useRunning = async (url: string): Promise<Engine> => {
  try {
    await fetch(url, { signal: AbortSignal.timeout(5000) });
  } catch {
    throw new StartFailure(`No DynamoDB engine answers at ${url} (DYNAMODB_ENGINE).`);
  }
  return { name: url, url, stop: async () => {}, lost: new Promise(() => {}) };
};
