import { sql } from '#database';

/**
 * The order of the dead letters of a key: that of their sequences. During a replay older events are stored behind newer
 * ones. Records without a sequence come first.
 */
export const orderOfKey = sql`sequence, position`;
