import { Logger } from '../logger.js';
import type { AcknowledgedRows } from './acknowledged-rows.js';
import { lateRequestMs } from './batch-publisher.js';
import { batchLimits } from './outbox-reader.js';
import type { RelayProgress } from './relay-progress.js';
import type { ShardLeases } from './shard-leases.js';
import type { Signal } from './signal.js';
import type { UncertainKeys } from './uncertain-keys.js';

export const leaseMs = 5_000;
const extendEveryMs = leaseMs / 3;
const balanceEveryMs = leaseMs / 3;
/** Interval of the check for dead relays. */
const peerCheckEveryMs = 250;

/** Keeps the leases of a relay while it works, and shares the shards with other replicas. */
export class HeldShards {
  private readonly logger = new Logger('Relay');
  private readonly timers: NodeJS.Timeout[] = [];
  private balanceAt = 0;

  constructor(
    private readonly leases: ShardLeases,
    private readonly uncertain: UncertainKeys,
    private readonly acknowledged: AcknowledgedRows,
    private readonly progress: RelayProgress,
    private readonly signal: Signal,
  ) {}

  start(): void {
    this.timers.push(
      setInterval(() => this.extend(), extendEveryMs),
      setInterval(() => void this.checkPeers(), peerCheckEveryMs),
    );
  }

  stop(): void {
    for (const timer of this.timers) clearInterval(timer);
  }

  /** The shards that may be relayed now, with their epochs. */
  current(): ReadonlyMap<number, string> {
    return this.leases.current();
  }

  get isBalanceDue(): boolean {
    return performance.now() >= this.balanceAt;
  }

  /** Moves towards a fair share. Call it between sends. */
  async balance(): Promise<void> {
    // Rows of a released shard must be deleted first, or its next owner publishes them again.
    await this.acknowledged.settled();
    const abandoned = await this.leases.balance();
    if (abandoned.length > 0) await this.uncertain.addPending(abandoned, 2 * batchLimits.rows, lateRequestMs);
    this.balanceAt = performance.now() + balanceEveryMs;
    this.acknowledged.deleteWaiting();
  }

  /** Makes the next balance due. */
  balanceSoon(): void {
    this.balanceAt = 0;
  }

  /** Leaves the shards to other replicas. */
  release(): Promise<void> {
    return this.leases.release();
  }

  /** Runs outside the loop of the relay: a slow send must not cost the leases, but one without an answer must. */
  private extend(): void {
    if (this.progress.isFailing) return;
    this.leases
      .extend()
      .catch((error: unknown) => this.logger.warn({ err: error }, 'the leases were not extended; retrying'));
  }

  /** Takes over the shards of a dead relay at once. */
  private async checkPeers(): Promise<void> {
    try {
      if (!(await this.leases.hasDeadPeer())) return;
      this.balanceSoon();
      this.signal.notify();
    } catch (error) {
      this.logger.debug({ err: error }, 'the check for dead relays failed');
    }
  }
}
