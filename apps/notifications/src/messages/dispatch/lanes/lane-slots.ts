import { type MessageLane, messageLanes } from '#contracts';
import { laneShares } from './lane-shares.js';

/** The connections of one driver while they are used, so that each lane keeps within its share. */
export class LaneSlots {
  private readonly shares: Readonly<Record<MessageLane, number>>;
  private readonly used: Record<MessageLane, number> = { CRITICAL: 0, OPERATIONAL: 0, BULK: 0 };

  constructor(connections: number) {
    this.shares = laneShares(connections);
  }

  /** How many messages of a lane may begin now. */
  free(lane: MessageLane): number {
    // What a lane and the less urgent ones use together stays within the share of the lane, and so for each more urgent one.
    const place = messageLanes.indexOf(lane);
    const rooms = messageLanes
      .slice(0, place + 1)
      .map((other) => this.shares[other] - this.usedFrom(messageLanes.indexOf(other)));
    return Math.max(0, Math.min(...rooms));
  }

  take(lane: MessageLane): void {
    this.used[lane] += 1;
  }

  release(lane: MessageLane): void {
    this.used[lane] -= 1;
  }

  private usedFrom(place: number): number {
    return messageLanes.slice(place).reduce((sum, lane) => sum + this.used[lane], 0);
  }
}
