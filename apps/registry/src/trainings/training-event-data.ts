import type { Transaction } from '#database';
import type { Training } from './training-rows.js';

/** What every event of a training says of it; it has sessions. */
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

/** Whether anybody was at one of these sessions. */
export async function hasAttendance(tx: Transaction, sessionIds: readonly string[]): Promise<boolean> {
  const [row] = await tx.query<{ attended: boolean }>(
    `SELECT EXISTS (SELECT FROM training_attendance WHERE session_id = ANY ($1::uuid[])) AS attended`,
    [sessionIds],
  );
  return row!.attended;
}

/** Who was at one session at least, by KIM. */
export function attendanceByKim(
  tx: Transaction,
  trainingId: string,
): Promise<{ kimId: string; memberIds: string[] }[]> {
  return tx.query(
    `SELECT kim_id AS "kimId", array_agg(member_id::text ORDER BY member_id) AS "memberIds"
       FROM training_registration
      WHERE training_id = $1 AND state = 'REGISTERED' AND attended_sessions > 0
      GROUP BY kim_id ORDER BY kim_id`,
    [trainingId],
  );
}
