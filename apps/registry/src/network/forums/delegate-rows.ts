import type { Database, Transaction } from '#database';
import { networkError } from '../network.errors.js';
import type { DelegateStatus } from './delegate.workflow.js';

/** A delegate as it is in the database, with the name of the KIM. */
export interface Delegate {
  readonly id: string;
  readonly version: number;
  readonly areaCode: string;
  readonly kimId: string;
  readonly kimName: string;
  readonly memberId: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly status: DelegateStatus;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** The columns of a `Delegate`, out of `forum_delegate JOIN kim`. */
export const delegateColumns = `
  forum_delegate.id, forum_delegate.version, area_code AS "areaCode", kim_id AS "kimId", kim.name AS "kimName",
  member_id AS "memberId", starts_on::text AS "startsOn", ends_on::text AS "endsOn", forum_delegate.status,
  forum_delegate.created_at AS "createdAt", forum_delegate.updated_at AS "updatedAt"`;

/** @throws 'delegate-not-found' */
export async function readDelegate(source: Pick<Database | Transaction, 'query'>, id: string): Promise<Delegate> {
  const [delegate] = await source.query<Delegate>(
    `SELECT ${delegateColumns} FROM forum_delegate JOIN kim ON kim.id = kim_id WHERE forum_delegate.id = $1`,
    [id],
  );
  if (!delegate) throw networkError('delegate-not-found');
  return delegate;
}

/** The delegate, and nobody else changes it until the transaction ends. @throws 'delegate-not-found' */
export async function lockDelegate(tx: Transaction, id: string): Promise<Delegate> {
  await tx.query(`SELECT FROM forum_delegate WHERE id = $1 FOR UPDATE`, [id]);
  return readDelegate(tx, id);
}

/** A delegate who was not recalled and has not left the KIM; a condition on the table `forum_delegate`. */
export const isRepresenting = `forum_delegate.status = 'NAMED'
  AND EXISTS (SELECT FROM member WHERE member.id = forum_delegate.member_id AND member.status = 'ACTIVE')`;

/** The delegates of a KIM in a forum who speak for it, whatever their term. */
export function delegatesOf(tx: Transaction, kimId: string, areaCode: string): Promise<Delegate[]> {
  return tx.query(
    `SELECT ${delegateColumns} FROM forum_delegate JOIN kim ON kim.id = kim_id
      WHERE kim_id = $1 AND area_code = $2 AND ${isRepresenting}`,
    [kimId, areaCode],
  );
}

/** Stores a new delegate, or a changed one whose row is locked. */
export async function storeDelegate(tx: Transaction, delegate: Delegate): Promise<void> {
  const { id, version, areaCode, kimId, memberId, startsOn, endsOn, status, createdAt, updatedAt } = delegate;
  await tx.query(
    `INSERT INTO forum_delegate (id, version, area_code, kim_id, member_id, starts_on, ends_on, status,
                                 created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (id) DO UPDATE
        SET version = excluded.version, status = excluded.status, updated_at = excluded.updated_at`,
    [id, version, areaCode, kimId, memberId, startsOn, endsOn, status, createdAt, updatedAt],
  );
}

/** Whether somebody is in the KIM, and stays so until the transaction ends. */
export async function isMemberOf(tx: Transaction, kimId: string, memberId: string): Promise<boolean> {
  return (
    (
      await tx.query(`SELECT FROM member WHERE id = $1 AND kim_id = $2 AND status = 'ACTIVE' FOR SHARE`, [
        memberId,
        kimId,
      ])
    ).length > 0
  );
}
