import { createHash } from 'node:crypto';
import { idNumber } from '../domain/payout-fixtures';
import { entry, type Said, statement } from './bank-reports';
import type { Command } from './commands';
import * as c from './commands';
import type { House } from './house/house';

/** What stages leave behind for those that go on from them. */
export type Names = Map<string, string>;

/** A house at some moment of its life, with names for what is in it. */
export class World {
  readonly house: House;
  names: Names = new Map();

  constructor(house: House) {
    this.house = house;
  }

  name(name: string): string {
    const found = this.names.get(name);
    if (found === undefined) throw new Error(`nothing is called ${name}`);
    return found;
  }

  /** Does what is asked, and all that follows by itself. @throws Error on a refusal */
  async do(...commands: readonly Command[]): Promise<Record<string, unknown>> {
    let last: Record<string, unknown> = {};
    for (const { name, parts } of commands) last = await this.house.done(name, parts);
    await this.house.settle();
    return last;
  }

  async called(name: string, command: Command): Promise<void> {
    this.names.set(name, String((await this.do(command)).id));
  }

  /** The daily rules as they run at the end of the night before. */
  async night(day: string): Promise<void> {
    await this.house.moveTo(`${day}T03:00:00.000Z`);
    for (const rule of ['open-due-claims', 'lapse-claims']) {
      await this.house.schedule(rule, `${day}T03:00:00.000Z`);
      await this.house.settle();
    }
    await this.house.moveTo(`${day}T09:00:00.000Z`);
  }
}

/** The letter of that kind that the application has: its id, and the tags of the mail about it. */
export function letterOf(world: World, applicationId: string, letterKind: string) {
  const all = [...world.house.table.items()].map(({ plain }) => plain);
  const letter = all.find(
    (item) => item.letterKind === letterKind && item.applicationId === applicationId && item.kind === 'letter',
  );
  if (letter === undefined) throw new Error(`no letter ${letterKind}`);
  const { letterId, writtenAt } = letter;
  const tag = Buffer.from(JSON.stringify([applicationId, letterId, writtenAt])).toString('base64url');
  return { letterId: String(letterId), tags: { letter: tag } };
}

export const [one, two] = ['proef-een', 'proef-twee'] as const;

/** What stands in a batch, as the bank would speak of it. */
export const linesOf = (
  world: World,
  batchId: string,
): { endToEndId: string; amountCents: number; claimId: string }[] =>
  [...world.house.table.items()]
    .filter(({ plain }) => plain.kind === 'batch-line' && plain.batchId === batchId)
    .map(({ plain }) => ({
      endToEndId: String(plain.endToEndId),
      amountCents: Number(plain.amountCents),
      claimId: String(plain.claimId),
    }));

export const paidReport = (world: World, batchId: string, id: string, on: string, status: Said['status'] = 'paid') =>
  statement(
    id,
    linesOf(world, batchId)
      .map((line) => entry({ ...line, status }, on))
      .join(''),
  );

export const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex');

/** What was withdrawn in August of the year before. */
export const destructionList = `${c.region}.2027-10`;

export const pdf = `%PDF-1.7\n${idNumber(1)}`;

export function keyOf(world: World, documentId: string): string {
  for (const { plain } of world.house.table.items()) {
    if (plain.kind === 'document' && plain.id === documentId) return String(plain.objectKey);
  }
  throw new Error(`no document ${documentId}`);
}
