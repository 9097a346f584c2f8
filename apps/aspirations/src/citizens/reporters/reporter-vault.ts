import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#database';
import { Vault } from '#vault';
import { CitizenFingerprints } from './citizen-fingerprint.js';

/** The identity and contact data of a reporter. */
export interface ReporterIdentity {
  readonly fullName: string;
  readonly phone: string | null;
  readonly email: string | null;
}

export interface ReadPurpose {
  /** Subject of the account that reads. */
  readonly actor: string;
  readonly purpose: string;
  /** Includes reporters who have restricted the use of their data: only for their own requests. */
  readonly includeRestricted?: boolean;
}

/** Whether the data of a reporter may be used. */
export type ReporterState = 'ACTIVE' | 'RESTRICTED' | 'ERASED';

/** The only access to the identities of reporters; logs every read, and reporters have a right to the log. */
@Injectable()
export class ReporterVault {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly fingerprints: CitizenFingerprints,
  ) {}

  /** Equal for two reporters that are one citizen; null without contact data. */
  fingerprintOf(reporter: ReporterIdentity): Buffer | null {
    return this.fingerprints.of(reporter);
  }

  /** Stores the reporter of an aspiration, or a supporter. */
  store(tx: Transaction, aspirationId: string, reporter: ReporterIdentity, consentedAt: Date): void {
    const key = this.vault.newKey();
    tx.enqueue(`INSERT INTO reporter_key (aspiration_id, wrapped_key, citizen_fingerprint) VALUES ($1, $2, $3)`, [
      aspirationId,
      key,
      this.fingerprints.of(reporter),
    ]);
    tx.enqueue(`INSERT INTO reporter (aspiration_id, sealed, consented_at) VALUES ($1, $2, $3)`, [
      aspirationId,
      this.vault.seal(key, reporter, aspirationId),
      consentedAt,
    ]);
  }

  /** Replaces the data of a reporter. */
  async correct(tx: Transaction, reporterId: string, reporter: ReporterIdentity): Promise<void> {
    const [row] = await tx.query<{ wrappedKey: Buffer }>(
      `SELECT wrapped_key AS "wrappedKey" FROM reporter_key WHERE aspiration_id = $1 FOR UPDATE`,
      [reporterId],
    );
    await tx.query(
      `WITH marked AS (UPDATE reporter_key SET citizen_fingerprint = $3 WHERE aspiration_id = $1)
       UPDATE reporter SET sealed = $2 WHERE aspiration_id = $1`,
      [reporterId, this.vault.seal(row!.wrappedKey, reporter, reporterId), this.fingerprints.of(reporter)],
    );
  }

  /** Restricts the data of a reporter: they are no longer read, nor used for notifications. */
  async restrict(tx: Transaction, reporterId: string, now: Date): Promise<void> {
    await tx.query(`UPDATE reporter_key SET restricted_at = coalesce(restricted_at, $2) WHERE aspiration_id = $1`, [
      reporterId,
      now,
    ]);
  }

  /** Destroys the key of the data of a reporter: they become unreadable, also in backups. */
  async erase(tx: Transaction, reporterId: string): Promise<void> {
    await tx.query(`DELETE FROM reporter_key WHERE aspiration_id = $1`, [reporterId]);
  }

  async stateOf(reporterId: string, from: Pick<Transaction, 'query'> = this.database): Promise<ReporterState> {
    const [key] = await from.query<{ restricted: boolean }>(
      `SELECT restricted_at IS NOT NULL AS restricted FROM reporter_key WHERE aspiration_id = $1`,
      [reporterId],
    );
    if (!key) return 'ERASED';
    return key.restricted ? 'RESTRICTED' : 'ACTIVE';
  }

  /** The reporters of these aspirations, without those that do not exist, are restricted or have been erased. */
  read(
    aspirationIds: readonly string[],
    { actor, purpose, includeRestricted = false }: ReadPurpose,
  ): Promise<Map<string, ReporterIdentity>> {
    return this.database.transaction(async (tx) => {
      const rows = await tx.query<{ aspirationId: string; sealed: Buffer; wrappedKey: Buffer }>(
        `WITH found AS (
           SELECT aspiration_id, sealed, wrapped_key
             FROM reporter JOIN reporter_key USING (aspiration_id)
            WHERE aspiration_id = ANY($1::uuid[]) AND ($4 OR restricted_at IS NULL)
         ), noted AS (
           INSERT INTO reporter_access (id, aspiration_id, actor, purpose)
           SELECT uuidv7(), aspiration_id, $2, $3 FROM found
         )
         SELECT aspiration_id AS "aspirationId", sealed, wrapped_key AS "wrappedKey" FROM found`,
        [aspirationIds, actor, purpose, includeRestricted],
      );
      return new Map(
        rows.map(({ aspirationId, sealed, wrappedKey }) => [
          aspirationId,
          this.vault.open<ReporterIdentity>(wrappedKey, sealed, aspirationId),
        ]),
      );
    });
  }
}
