import { randomBytes } from 'node:crypto';
import { HandledEvents } from './handled-events.js';
import { HttpClient } from './http.js';
import { type Ledger, readLedger } from './ledger.js';
import { Mailbox } from './mail.js';
import type { Platform } from './platform.js';
import { Tokens } from './tokens.js';

export interface Step {
  readonly name: string;
  readonly ms: number;
}

export type CreatedKind = 'KIM' | 'MEMBER' | 'EDITION' | 'TASK' | 'ASPIRATION';

/** The step at which the day went wrong. */
export class JourneyFailure extends Error {
  override readonly name = 'JourneyFailure';

  constructor(
    readonly step: string,
    cause: unknown,
  ) {
    super(`${step}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** One playing of the day: what all chapters share, and the steps they took. */
export class Journey {
  readonly steps: Step[] = [];
  /** What this day made, by id: its own events and messages are told from others' by them. */
  readonly created = new Map<string, CreatedKind>();
  /** Cases that people of the agency answer themselves: its own program leaves them alone. */
  readonly answeredManually = new Set<string>();
  /** Sets the people and things of this day apart from those of any other. */
  readonly run = randomBytes(4).toString('hex');
  readonly mailSuffix = `.${this.run}@kim.example`;

  private constructor(
    readonly platform: Platform,
    readonly log: (line: string) => void,
    readonly tokens: Tokens,
    readonly http: HttpClient,
    readonly handledEvents: HandledEvents,
    readonly mail: Mailbox,
    readonly ledgerBefore: Ledger,
  ) {}

  /** Notes how the platform's books stand before the day begins. */
  static async begin(platform: Platform, log: (line: string) => void): Promise<Journey> {
    const tokens = new Tokens(platform.issuer.tokenUrl);
    const http = new HttpClient(platform, tokens, log);
    const admin = http.as('admin');
    const [handledEvents, mail, ledgerBefore] = await Promise.all([
      HandledEvents.open(admin),
      Mailbox.open(platform.mail.api),
      readLedger(admin),
    ]);
    return new Journey(platform, log, tokens, http, handledEvents, mail, ledgerBefore);
  }

  track<T extends { readonly id: string }>(kind: CreatedKind, thing: T): T {
    this.created.set(thing.id, kind);
    return thing;
  }

  chapter(title: string): void {
    this.log(`\n${title}`);
  }

  /**
   * Takes a step and tells of it. What `work` gives as `detail` is added to the line.
   *
   * @throws JourneyFailure with the step's name when `work` fails
   */
  async step<T>(name: string, work: () => Promise<T>): Promise<T> {
    const startedAt = performance.now();
    try {
      const result = await work();
      const ms = Math.round(performance.now() - startedAt);
      this.steps.push({ name, ms });
      this.log(`  ✓ ${name}${detailOf(result)} (${ms} ms)`);
      return result;
    } catch (cause) {
      this.log(`  ✗ ${name}`);
      throw new JourneyFailure(name, cause);
    }
  }

  /** The address of one of this day's people; mail to it can be told from any other. */
  addressOf(person: string): string {
    return `${person}${this.mailSuffix}`;
  }
}

function detailOf(result: unknown): string {
  const given = typeof result === 'object' && result !== null && 'detail' in result ? result.detail : undefined;
  return typeof given === 'string' ? ` · ${given}` : '';
}
