import {
  KimActivated,
  KimBecameDormant,
  KimDissolved,
  KimRejected,
  KimReturned,
  KimSubmitted,
  KimSuspended,
  KimVerified,
} from '#contracts';
import type { Republish } from '../republish.js';
import { readKims } from './kim-rows.js';
import { stateOf } from './kim-transitions.js';
import type { KimStatus } from './kim.workflow.js';

/** An event that tells of each state, for those who are told of it again. Of a draft nobody has been told yet. */
const eventOf = {
  SUBMITTED: KimSubmitted,
  RETURNED: KimReturned,
  VERIFIED: KimVerified,
  ACTIVE: KimActivated,
  DORMANT: KimBecameDormant,
  SUSPENDED: KimSuspended,
  DISSOLVED: KimDissolved,
  REJECTED: KimRejected,
} satisfies Record<Exclude<KimStatus, 'DRAFT'>, unknown>;

/** Says KIM again as they are now, in the order of their ids. Rows are locked before they are read: see `lockKim`. */
export const republishKims: Republish = async (tx, outbox, after, limit) => {
  const locked = await tx.query<{ id: string }>(
    `SELECT id FROM kim WHERE id > $1 AND status <> 'DRAFT' ORDER BY id LIMIT $2 FOR SHARE`,
    [after, limit],
  );
  const ids = locked.map(({ id }) => id);
  const kims = await readKims(tx, ids);
  const events = kims.flatMap((kim) => (kim.status === 'DRAFT' ? [] : [eventOf[kim.status](stateOf(kim))]));
  await outbox.republish(tx, ...events);
  return ids;
};
