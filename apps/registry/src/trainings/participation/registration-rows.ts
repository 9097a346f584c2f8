import { type Queryable, sql, type Transaction } from '#database';
import { trainingError } from '../training.errors.js';
import type { Registration } from './registration.entity.js';

/** A registration with its position on the waitlist; null when it is not on it. */
export interface ListedRegistration extends Registration {
  readonly waitlistPosition: number | null;
}

export const registrationColumns = sql`
  training_registration.*,
  CASE WHEN status = 'WAITING' THEN (
    SELECT count(*)::int FROM training_registration before
     WHERE before.training_id = training_registration.training_id AND before.status = 'WAITING'
       AND before.waitlist_number <= training_registration.waitlist_number) END AS waitlist_position`;

/** @throws 'registration-not-found', also for a registration for another training */
export async function readRegistration(source: Queryable, trainingId: string, id: string): Promise<ListedRegistration> {
  const [registration] = await source.query<ListedRegistration>(sql`
    SELECT ${registrationColumns} FROM training_registration WHERE id = ${id} AND training_id = ${trainingId}`);
  if (!registration) throw trainingError('registration-not-found');
  return registration;
}

/** The next number on the waitlist of a training whose row is locked. */
export async function nextWaitlistNumber(tx: Transaction, trainingId: string): Promise<number> {
  const [row] = await tx.query<{ next: number }>(sql`
    SELECT 1 + coalesce(max(waitlist_number), 0) AS next
      FROM training_registration WHERE training_id = ${trainingId}`);
  return row!.next;
}

/** The KIM of a present member; undefined when there is no such member. */
export async function kimOfMember(tx: Transaction, memberId: string): Promise<string | undefined> {
  const [member] = await tx.query<{ kimId: string }>(sql`
    SELECT kim_id FROM member WHERE id = ${memberId} AND status = 'ACTIVE'`);
  return member?.kimId;
}
