import { setTimeout as pause } from 'node:timers/promises';
import { Book } from './book.js';
import { Caller, Refused } from './caller.js';
import { Gate, LoadEnded } from './gate.js';
import { areaLife, aspirationLife, type Client, editionLife, kimLife, sampleVillages } from './lives.js';
import { Random } from './random.js';
import type { StruckPlatform } from './struck-platform.js';

const clients = 6;
const breathMs = 60;
const lives = [areaLife, kimLife, editionLife, aspirationLife];
/** Longer than every fault together with the start of what it struck. */
const answeredWithinMs = 90_000;

/** A steady, bounded stream of commands by a few clients at once, and the book of what was accepted. */
export class Load {
  readonly book = new Book();
  private readonly gate = new Gate();
  private working: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly platform: StruckPlatform,
    private readonly seed: number,
  ) {}

  async start(): Promise<void> {
    const { doors, issuer } = this.platform;
    const caller = new Caller(doors.services, issuer.tokens, this.gate, this.book);
    this.gate.open();
    const activeKims = new Map<string, string>();
    for (const village of sampleVillages) {
      const path = `/v1/kims?village=${village}&status=ACTIVE&limit=1`;
      const { items } = await caller.look<{ items: { id: string }[] }>('registry', path);
      activeKims.set(village, items[0]!.id);
    }
    this.working = Promise.all(
      Array.from({ length: clients }, (_, number) => {
        const random = new Random(this.seed * 1_000 + number);
        return this.live({ caller, book: this.book, random, activeKims });
      }),
    );
  }

  resume(): void {
    this.gate.open();
  }

  /** Resolves when it is known of every command what became of it; gives how many are without an answer for too long. */
  async rest(): Promise<number> {
    this.gate.close();
    for (const end = Date.now() + answeredWithinMs; this.gate.busy > 0 && Date.now() < end;) await pause(50);
    return this.gate.busy;
  }

  async end(): Promise<void> {
    this.gate.end();
    await this.working;
  }

  private async live(client: Client): Promise<void> {
    for (;;) {
      try {
        await client.random.pick(lives)(client);
        await pause(breathMs);
      } catch (error) {
        if (error instanceof LoadEnded) return;
        if (!(error instanceof Refused)) throw error;
        this.book.surprises.push(error.message);
        await pause(10 * breathMs);
      }
    }
  }
}
