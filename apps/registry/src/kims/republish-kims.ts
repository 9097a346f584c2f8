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
import { sql } from '#database';
import type { Republish } from '../republish.js';
import { readKims } from './kim-rows.js';
import { stateOf } from './kim.events.js';
import type { KimStatus } from './kim.workflow.js';

/** The event that states each status again. A draft has never been published. */
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

/** Publishes the present state of KIM, in the order of their ids. Locks rows before it reads them: see `lockKim`. */
export const republishKims: Republish = async (tx, outbox, after, limit) => {
  const locked = await tx.query<{ id: string }>(
    sql`SELECT id FROM kim WHERE id > ${after} AND status <> 'DRAFT' ORDER BY id LIMIT ${limit} FOR SHARE`,
  );
  const ids = locked.map(({ id }) => id);
  const kims = await readKims(tx, ids);
  await outbox.republish(
    tx,
    ...kims.flatMap((kim) => (kim.status === 'DRAFT' ? [] : [eventOf[kim.status](stateOf(kim))])),
  );
  return ids;
};
