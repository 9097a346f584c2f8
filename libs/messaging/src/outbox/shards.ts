/** The relays of all replicas share this many shards; the key of an event determines its shard. */
export const shards = 16;
