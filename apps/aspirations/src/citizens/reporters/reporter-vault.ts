import { Injectable } from '@nestjs/common';
import { Database, sql, type Transaction } from '#database';
import { Vault } from '#vault';
import type { Reading } from '../../agencies/reader.js';
import { CitizenFingerprints } from './citizen-fingerprint.js';
import { Reporter, ReporterKey } from './reporter.entity.js';

/** The identity and contact data of a reporter. */
export interface ReporterIdentity {
  readonly fullName: string;
  readonly phone: string | null;
  readonly email: string | null;
}

export interface ReporterReading extends Reading {
  /** Includes reporters who have restricted the use of their data: only for their own requests. */
  readonly includeRestricted?: boolean;
}

/** The only access to the identities of reporters; logs every read, and reporters have a right to the log. */
@Injectable()
export class ReporterVault {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly fingerprints: CitizenFingerprints,
  ) {}

  /** Keyed hashes of the telephone number and the e-mail address, as far as there are any. */
  identifiersOf(reporter: Pick<ReporterIdentity, 'phone' | 'email'>): Buffer[] {
    return this.fingerprints.ofEach(reporter);
  }

  /** Stores the reporter of an aspiration, or a supporter. */
  store(tx: Transaction, aspirationId: string, reporter: ReporterIdentity, consentedAt: Date): void {
    const wrappedKey = this.vault.newKey();
    const sealed = this.vault.seal(wrappedKey, reporter, aspirationId);
    const citizenFingerprint = this.fingerprints.of(reporter);
    tx.enqueueInsert(ReporterKey, { aspirationId, wrappedKey, citizenFingerprint, restrictedAt: null });
    tx.enqueueInsert(Reporter, { aspirationId, sealed, consentedAt });
  }

  /** Replaces the data of a reporter. */
  async correct(tx: Transaction, aspirationId: string, reporter: ReporterIdentity): Promise<void> {
    const key = await tx.manager.findOneByOrFail(ReporterKey, { aspirationId });
    const citizenFingerprint = this.fingerprints.of(reporter);
    await tx.manager.update(ReporterKey, { aspirationId }, { citizenFingerprint });
    const sealed = this.vault.seal(key.wrappedKey, reporter, aspirationId);
    await tx.manager.update(Reporter, { aspirationId }, { sealed });
  }

  /** Restricts the data of a reporter: they are no longer read, nor used for notifications. */
  async restrict(tx: Transaction, reporterId: string, now: Date): Promise<void> {
    await tx.query(sql`
      UPDATE reporter_key SET restricted_at = coalesce(restricted_at, ${now}) WHERE aspiration_id = ${reporterId}`);
  }

  /** Destroys the key of the data of a reporter: they become unreadable, also in backups. */
  async erase(tx: Transaction, aspirationId: string): Promise<void> {
    await tx.manager.delete(ReporterKey, { aspirationId });
  }

  /** The reporters of these aspirations, without those that do not exist, are restricted or have been erased. */
  async read(
    aspirationIds: readonly string[],
    { actor, role, agencyId, purpose, includeRestricted = false }: ReporterReading,
  ): Promise<Map<string, ReporterIdentity>> {
    const rows = await this.database.query<Pick<Reporter, 'aspirationId' | 'sealed'> & Pick<ReporterKey, 'wrappedKey'>>(
      sql`
        WITH found AS (
          SELECT aspiration_id, sealed, wrapped_key
            FROM reporter JOIN reporter_key USING (aspiration_id)
           WHERE aspiration_id = ANY(${aspirationIds}::uuid[]) AND (${includeRestricted} OR restricted_at IS NULL)
        ), logged AS (
          INSERT INTO reporter_access (id, aspiration_id, actor, role, agency_id, what, purpose)
          SELECT uuidv7(), aspiration_id, ${actor}, ${role}, ${agencyId}, 'IDENTITY', ${purpose} FROM found
        )
        SELECT aspiration_id, sealed, wrapped_key FROM found`,
    );
    return new Map(
      rows.map(({ aspirationId, sealed, wrappedKey }) => [
        aspirationId,
        this.vault.open<ReporterIdentity>(wrappedKey, sealed, aspirationId),
      ]),
    );
  }
}
