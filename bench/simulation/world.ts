import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { Faults } from '../model/faults';
import type { LatencyOptions } from '../model/latency';
import type { LimitOptions } from '../model/limits';
import { seeded } from '../model/random';
import { TableModel } from '../model/table-model';
import { tableShape } from '../model/table-shape';
import type { Item } from '../model/units';
import type { Assumptions } from './assumptions';
import { VirtualClock } from './clock';
import { EngineLink } from './engine-link';
import { type Account, type FunctionSpec, LambdaFunction } from './lambda';
import { Network, type Service } from './network';
import { type BusEntry, simulatedServices } from './services';

export interface WorldOptions {
  readonly engineUrl: string;
  /** Made anew; its name must not be taken. */
  readonly table: CreateTableCommandInput;
  /** Ids and tokens of requests follow from it, and an engine knows a token again: another for each world on one engine. */
  readonly seed: number;
  readonly startMs: number;
  readonly assumptions: Assumptions;
  readonly limits: LimitOptions;
  readonly latency: LatencyOptions;
}

/** A simulated account: one table on a real engine behind the model, and functions around it, on one virtual clock. */
export class World {
  readonly clock: VirtualClock;
  readonly faults = new Faults();
  readonly engine: EngineLink;
  readonly model: TableModel;
  readonly account: Account;
  /** Beside the table, by operation; a design may add its own. */
  readonly services: Map<string, Service>;
  /** Mails handed to the mail service. */
  mailed = 0;
  /** Log lines from warning upward, by their text without numbers. */
  readonly logged = new Map<string, number>();
  readonly onWritten = new Set<(items: readonly Item[]) => void>();
  readonly onPublished = new Set<(entry: BusEntry) => void>();

  private constructor({ engineUrl, table, seed, startMs, assumptions, limits, latency }: WorldOptions) {
    this.clock = new VirtualClock(startMs);
    this.engine = new EngineLink(engineUrl);
    const random = seeded(seed);
    const { clock, engine, faults } = this;
    this.model = new TableModel({ shape: tableShape(table), limits, latency, faults, random });
    this.services = simulatedServices(assumptions, {
      published: (entry) => this.onPublished.forEach((take) => void take(entry)),
      mailed: () => {
        this.mailed += 1;
      },
    });
    const written = (items: readonly Item[]) => this.onWritten.forEach((take) => void take(items));
    const network = new Network({ clock, engine, model: this.model, faults, random, services: this.services, written });
    this.account = { clock, random, network, assumptions, log: (line) => this.log(line), running: 0 };
  }

  static async create(options: WorldOptions): Promise<World> {
    const world = new World(options);
    await world.engine.ask('CreateTable', options.table);
    return world;
  }

  function(spec: FunctionSpec): LambdaFunction {
    return new LambdaFunction(spec, this.account);
  }

  log(line: string): void {
    const kind = line.replace(/[0-9A-Z]{26}|\d+/g, '…').slice(0, 300);
    this.logged.set(kind, (this.logged.get(kind) ?? 0) + 1);
  }

  close(): void {
    this.engine.close();
  }
}
