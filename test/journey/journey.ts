import { randomBytes } from 'node:crypto';
import { type CanaryTexts, canaryTexts } from './canary-texts.js';
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

export type CreatedKind = 'KIM' | 'MEMBER' | 'EDITION' | 'CAMPAIGN' | 'TASK' | 'CLAIM' | 'ASPIRATION';

/** The step that failed. */
export class JourneyFailure extends Error {
  override readonly name = 'JourneyFailure';

  constructor(
    readonly step: string,
    cause: unknown,
  ) {
    super(`${step}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** One run of the journey: what all chapters share, and the steps so far. */
export class Journey {
  readonly steps: Step[] = [];
  /** The kinds of what this run has created, by id: they distinguish its events and messages from others. */
  readonly created = new Map<string, CreatedKind>();
  /** Aspirations that people of the agency answer: the agency's consumer ignores them. */
  readonly answeredManually = new Set<string>();
  /** Makes the names of this run unique. */
  readonly run = randomBytes(4).toString('hex');
  /** What this run writes into fields that not everyone may read: a text that is found elsewhere is a leak. */
  readonly texts: CanaryTexts = canaryTexts(this.run);
  readonly mailSuffix = `.${this.run}@kim.example`;

  private chapters = 0;

  private constructor(
    readonly platform: Platform,
    readonly log: (line: string) => void,
    readonly tokens: Tokens,
    readonly http: HttpClient,
    readonly handledEvents: HandledEvents,
    readonly mail: Mailbox,
    readonly ledgerBefore: Ledger,
  ) {}

  /** Reads the ledger before the first step. */
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

  track<T extends { readonly id: string }>(kind: CreatedKind, item: T): T {
    this.created.set(item.id, kind);
    return item;
  }

  idsOf(kind: CreatedKind): string[] {
    return [...this.created].flatMap(([id, created]) => (created === kind ? [id] : []));
  }

  chapter(title: string): void {
    this.log(`\n${++this.chapters}. ${title}`);
  }

  /**
   * Runs a step and logs it, with the `detail` that `work` returns.
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

  /** The e-mail address of a person of this run. */
  addressOf(person: string): string {
    return `${person}${this.mailSuffix}`;
  }
}

function detailOf(result: unknown): string {
  const given = typeof result === 'object' && result !== null && 'detail' in result ? result.detail : undefined;
  return typeof given === 'string' ? ` · ${given}` : '';
}
