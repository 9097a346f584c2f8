import { sql, type Transaction } from '#database';
import type { Training } from './training-rows.js';

/** What every event of a training carries; an announced training has sessions. */
export function trainingEventData({ id, version, title, mode, startsAt, endsAt }: Training) {
  return {
    trainingId: id,
    version,
    title,
    mode,
    startsAt: startsAt!.toISOString(),
    endsAt: endsAt!.toISOString(),
  };
}

/** Whether one of these sessions has recorded attendance. */
export async function hasAttendance(tx: Transaction, sessionIds: readonly string[]): Promise<boolean> {
  const rows = await tx.query(sql`
    SELECT FROM training_attendance WHERE session_id = ANY (${sessionIds}::uuid[]) LIMIT 1`);
  return rows.length > 0;
}

/** The members who attended at least one session, by KIM. */
export function attendanceByKim(
  tx: Transaction,
  trainingId: string,
): Promise<{ kimId: string; memberIds: string[] }[]> {
  return tx.query(sql`
    SELECT kim_id, array_agg(member_id::text ORDER BY member_id) AS member_ids
      FROM training_registration
     WHERE training_id = ${trainingId} AND status = 'REGISTERED' AND attended_sessions > 0
     GROUP BY kim_id ORDER BY kim_id`);
}

/** The members with a certificate of the training, which are issued before its event. */
export async function certifiedMembers(tx: Transaction, trainingId: string): Promise<string[]> {
  const rows = await tx.query<{ memberId: string }>(sql`
    SELECT member_id FROM certificate WHERE training_id = ${trainingId} ORDER BY member_id`);
  return rows.map(({ memberId }) => memberId);
}
