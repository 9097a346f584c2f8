import { setTimeout as pause } from 'node:timers/promises';
import { CommandLog } from './command-log.js';
import { CommandClient, CommandRejected } from './command-client.js';
import { LoadGate, LoadEnded } from './load-gate.js';
import {
  areaLifecycle,
  aspirationLifecycle,
  type Client,
  editionLifecycle,
  kimLifecycle,
  sampleVillages,
} from './lifecycles.js';
import { announcementLifecycle, subscribeTelephones } from './announcements.js';
import { joinKims } from './join-kims.js';
import { Random } from './random.js';
import type { ChaosPlatform } from './chaos-platform.js';

const clients = 6;
const pauseMs = 60;
const lifecycles = [areaLifecycle, kimLifecycle, editionLifecycle, aspirationLifecycle, announcementLifecycle];
/** Longer than every fault together with the restart of the affected process. */
const answeredWithinMs = 90_000;

/** A steady, bounded stream of commands by a few concurrent clients, and the log of the accepted ones. */
export class Load {
  readonly commandLog = new CommandLog();
  private readonly gate = new LoadGate();
  private working: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly platform: ChaosPlatform,
    private readonly seed: number,
  ) {}

  async start(): Promise<void> {
    const { endpoints, issuer, databases } = this.platform;
    const caller = new CommandClient(endpoints.services, issuer.tokens, this.gate, this.commandLog);
    this.gate.open();
    const activeKims = new Map<string, string>();
    for (const village of sampleVillages) {
      const path = `/v1/kims?area=${village}&status=ACTIVE&limit=1`;
      const { items } = await caller.read<{ items: { id: string }[] }>('registry', path);
      activeKims.set(village, items[0]!.id);
    }
    await joinKims(this.platform, caller, [...activeKims.values()]);
    await subscribeTelephones(this.platform, caller);
    this.working = Promise.all(
      Array.from({ length: clients }, (_, number) => {
        const random = new Random(this.seed * 1_000 + number);
        return this.runClient({ caller, commandLog: this.commandLog, random, activeKims, databases });
      }),
    );
  }

  resume(): void {
    this.gate.open();
  }

  /** Resolves when every command has its final response. Returns how many have none within the time. */
  async quiesce(): Promise<number> {
    this.gate.close();
    for (const end = Date.now() + answeredWithinMs; this.gate.busy > 0 && Date.now() < end;) await pause(50);
    return this.gate.busy;
  }

  async end(): Promise<void> {
    this.gate.end();
    await this.working;
  }

  private async runClient(client: Client): Promise<void> {
    for (;;) {
      try {
        await client.random.pick(lifecycles)(client);
        await pause(pauseMs);
      } catch (error) {
        if (error instanceof LoadEnded) return;
        if (!(error instanceof CommandRejected)) throw error;
        this.commandLog.unexpectedAnswers.push(error.message);
        await pause(10 * pauseMs);
      }
    }
  }
}
