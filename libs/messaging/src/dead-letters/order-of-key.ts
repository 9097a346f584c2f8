import { sql } from '#database';

/**
 * The order of the dead letters of a key: that of their sequences. During a replay older events are stored behind newer
 * ones. Records without a sequence come first: an operator has to look at them before anything else of the key happens.
 */
export const orderOfKey = sql`
  CASE WHEN headers->>'ce_sequence' ~ '^[0-9]{1,15}$' THEN (headers->>'ce_sequence')::bigint ELSE 0 END, position`;
