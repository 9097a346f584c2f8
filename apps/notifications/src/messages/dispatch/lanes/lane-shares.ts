import type { MessageLane } from '#contracts';

/** The part of the connections of a driver that less urgent lanes leave free for a lane. */
const reservedShare = { CRITICAL: 0.2, OPERATIONAL: 0.2 };

/**
 * How many messages each lane may send at the same time: critical ones all, the others leave a reserve for those that are more
 * urgent, so that a long queue of bulk never delays them. With one connection nothing can be reserved.
 */
export function laneShares(connections: number): Readonly<Record<MessageLane, number>> {
  const reserve = (share: number) => Math.ceil(connections * share);
  const operational = Math.max(1, connections - reserve(reservedShare.CRITICAL));
  const bulk = Math.max(1, operational - reserve(reservedShare.OPERATIONAL));
  return { CRITICAL: connections, OPERATIONAL: operational, BULK: bulk };
}
