import { type MessageLane, messageLanes } from '#contracts';
import type { ChannelDriver } from '../../../channels/channel-driver.js';
import type { AddressedMessage } from '../addressed-message.js';
import { LaneSlots } from './lane-slots.js';
import { Throughput } from './throughput.js';

/** Claims ahead for this part of a second, so that connections do not wait for the database; less when a provider is slow. */
const aheadSeconds = 0.5;
const mostAhead = 200;
/** A claimed message that has waited longer for a connection is given back: another process may have a free one. */
const longestWaitMs = 30_000;

interface Waiting {
  readonly addressed: AddressedMessage;
  readonly since: number;
}

export interface DriverQueueEvents {
  /** Sends one message and records the result; never rejects. */
  send(driver: ChannelDriver, addressed: AddressedMessage): Promise<void>;
  /** Takes back messages that no connection sent in time; never rejects. */
  giveBack(messages: readonly AddressedMessage[]): Promise<void>;
  /** Another message of the driver may be claimed. */
  hasRoom(): void;
}

/** The few claimed messages of one driver, however many are queued, and the connections that send them. */
export class DriverQueue {
  private readonly slots: LaneSlots;
  private readonly waiting: Record<MessageLane, Waiting[]> = { CRITICAL: [], OPERATIONAL: [], BULK: [] };
  private readonly throughput: Record<MessageLane, Throughput> = {
    CRITICAL: new Throughput(),
    OPERATIONAL: new Throughput(),
    BULK: new Throughput(),
  };
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    readonly driver: ChannelDriver,
    private readonly events: DriverQueueEvents,
  ) {
    this.slots = new LaneSlots(driver.connections);
  }

  /** How many further messages of a lane to claim now. */
  room(lane: MessageLane): number {
    const ahead = Math.min(mostAhead, Math.floor(this.throughput[lane].perSecond() * aheadSeconds));
    const queued = this.waiting[lane].length;
    if (queued > ahead / 2) return 0;
    return Math.max(0, Math.max(this.slots.free(lane), ahead) - queued);
  }

  add(lane: MessageLane, messages: readonly AddressedMessage[]): void {
    const since = Date.now();
    this.waiting[lane].push(...messages.map((addressed) => ({ addressed, since })));
    this.sendNext();
  }

  /** Gives back what waits, and resolves when everything that is under way has ended. */
  async end(): Promise<void> {
    const waiting = messageLanes.flatMap((lane) => this.waiting[lane].splice(0));
    await this.events.giveBack(waiting.map(({ addressed }) => addressed));
    await Promise.all(this.underWay);
  }

  private sendNext(): void {
    for (const lane of messageLanes) {
      while (this.waiting[lane].length > 0 && this.slots.free(lane) > 0) {
        const { addressed, since } = this.waiting[lane].shift()!;
        if (Date.now() - since > longestWaitMs) void this.events.giveBack([addressed]);
        else this.start(lane, addressed);
      }
    }
  }

  private start(lane: MessageLane, addressed: AddressedMessage): void {
    this.slots.take(lane);
    const sent = this.events.send(this.driver, addressed).finally(() => {
      this.underWay.delete(sent);
      this.slots.release(lane);
      this.throughput[lane].add();
      this.sendNext();
      this.events.hasRoom();
    });
    this.underWay.add(sent);
  }
}
