import { setTimeout as pause } from 'node:timers/promises';
import pLimit from 'p-limit';
import {
  type OnDeliver,
  SmppConnection,
  type SmppEndpoint,
  type SmppResponse,
  type SmppTimes,
} from './smpp-connection.js';

const [firstPauseMs, longestPauseMs] = [500, 30_000];

export interface SmppLinkOptions {
  readonly endpoint: SmppEndpoint;
  readonly times: SmppTimes;
  /** Requests without a response at one time. */
  readonly window: number;
  readonly onDeliver: OnDeliver;
  /** Called for each connection that ends or cannot be opened. */
  readonly onDown: (error: Error) => void;
}

/** One connection to an SMSC that is opened again, with growing pauses, whenever it ends. */
export class SmppLink {
  private readonly limit;
  private readonly stopping = new AbortController();
  private connection: SmppConnection | undefined;
  private running: Promise<void> | undefined;

  constructor(private readonly options: SmppLinkOptions) {
    this.limit = pLimit(options.window);
  }

  start(): void {
    this.running ??= this.run();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.connection?.close();
    await this.running;
  }

  get isBound(): boolean {
    return this.connection !== undefined;
  }

  /** Waits for a place in the window; `unsent` without a connection. */
  submit(fields: object): Promise<SmppResponse> {
    return this.limit(async () => (await this.connection?.submit(fields)) ?? 'unsent');
  }

  private async run(): Promise<void> {
    for (let pauseMs = firstPauseMs; !this.stopping.signal.aborted;) {
      try {
        this.connection = await SmppConnection.open(this.options.endpoint, this.options.times, this.options.onDeliver);
        pauseMs = firstPauseMs;
        if (this.stopping.signal.aborted) await this.connection.close();
        await this.connection.ended;
        if (!this.stopping.signal.aborted) this.options.onDown(new Error('the connection ended'));
      } catch (error) {
        this.options.onDown(error as Error);
      }
      this.connection = undefined;
      await pause(pauseMs, undefined, { signal: this.stopping.signal }).catch(() => {});
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    }
  }
}
