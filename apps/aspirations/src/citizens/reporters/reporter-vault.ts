import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type Queryable, sql, type Transaction } from '#database';
import { Vault } from '#vault';
import { Redaction } from '../../aspirations/redaction/redaction.service.js';
import type { Reading } from '../../agencies/reader.js';
import { CitizenFingerprints } from './citizen-fingerprint.js';
import { type ReporterContacts, type UnreadContact, unreadContacts } from './reporter-contacts.js';
import { Reporter, ReporterKey } from './reporter.entity.js';

/** The identity and contact data of a reporter. */
export interface ReporterIdentity extends ReporterContacts {
  readonly fullName: string;
}

export interface ReporterReading extends Reading {
  /** Includes reporters who have restricted the use of their data: only for their own requests. */
  readonly includeRestricted?: boolean;
}

/** Of an aspiration with more supporters, the first are masked by name; numbers and addresses of all by their form. */
const mostPeople = 50;

/** The only access to the identities of reporters; logs every read, and reporters have a right to the log. */
@Injectable()
export class ReporterVault implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly fingerprints: CitizenFingerprints,
    private readonly redaction: Redaction,
  ) {}

  onModuleInit(): void {
    this.redaction.usePeople((source, aspirationId) => this.peopleToMask(source, aspirationId));
  }

  /** Keyed hashes of the telephone number and the e-mail address, as far as there are any. */
  identifiersOf(reporter: ReporterContacts): Buffer[] {
    return this.fingerprints.ofEach(reporter);
  }

  /** Equal for two reporters that are one citizen; null without a contact that can be read. */
  fingerprintOf(reporter: ReporterContacts): Buffer | null {
    return this.fingerprints.of(reporter);
  }

  /**
   * The identifiers (`identifiersOf`) of these reporters, without those who are restricted or were erased. No person reads them, and nothing of them
   * is shown: not logged.
   */
  async identifiersOfEach(source: Queryable, reporterIds: readonly string[]): Promise<ReadonlyMap<string, Buffer[]>> {
    const rows = await source.query<Pick<Reporter, 'aspirationId' | 'sealed'> & Pick<ReporterKey, 'wrappedKey'>>(sql`
      SELECT aspiration_id, sealed, wrapped_key FROM reporter JOIN reporter_key USING (aspiration_id)
       WHERE aspiration_id = ANY (${reporterIds}::uuid[]) AND restricted_at IS NULL`);
    return new Map(
      rows.map(({ aspirationId: id, sealed, wrappedKey }) => [
        id,
        this.identifiersOf(this.vault.open<ReporterIdentity>(wrappedKey, sealed, id)),
      ]),
    );
  }

  /** Stores the reporter of an aspiration, or a supporter. */
  store(tx: Transaction, aspirationId: string, reporter: ReporterIdentity, consentedAt: Date): void {
    const wrappedKey = this.vault.newKey();
    const sealed = this.vault.seal(wrappedKey, reporter, aspirationId);
    const citizenFingerprint = this.fingerprints.of(reporter);
    tx.enqueueInsert(ReporterKey, { aspirationId, wrappedKey, citizenFingerprint, restrictedAt: null });
    tx.enqueueInsert(Reporter, { aspirationId, sealed, consentedAt, unreadContacts: unreadContacts(reporter) });
  }

  /** Replaces the data of a reporter. */
  async correct(tx: Transaction, aspirationId: string, reporter: ReporterIdentity): Promise<void> {
    const key = await tx.manager.findOneByOrFail(ReporterKey, { aspirationId });
    const citizenFingerprint = this.fingerprints.of(reporter);
    await tx.manager.update(ReporterKey, { aspirationId }, { citizenFingerprint });
    const sealed = this.vault.seal(key.wrappedKey, reporter, aspirationId);
    await tx.manager.update(Reporter, { aspirationId }, { sealed, unreadContacts: unreadContacts(reporter) });
  }

  /** The contacts of this reporter that were given and could not be read. Reveals nothing of them, so it is not logged. */
  async unreadContacts(source: Queryable, aspirationId: string): Promise<UnreadContact[]> {
    const [row] = await source.query<Pick<Reporter, 'unreadContacts'>>(sql`
      SELECT unread_contacts FROM reporter JOIN reporter_key USING (aspiration_id)
       WHERE aspiration_id = ${aspirationId}`);
    return row?.unreadContacts ?? [];
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

  /**
   * The reporter and the supporters of an aspiration, and of those that it is a part or the root of, so that texts are
   * masked of them. No person reads them: nothing is logged.
   */
  async peopleToMask(source: Queryable, aspirationId: string): Promise<ReporterIdentity[]> {
    const rows = await source.query<Pick<Reporter, 'aspirationId' | 'sealed'> & Pick<ReporterKey, 'wrappedKey'>>(sql`
      WITH RECURSIVE related AS (
        SELECT coalesce(parent_id, id) AS id FROM aspiration WHERE id = ${aspirationId}
        UNION SELECT aspiration.id FROM aspiration JOIN related ON merged_into = related.id
      )
      SELECT aspiration_id, sealed, wrapped_key FROM reporter JOIN reporter_key USING (aspiration_id)
       WHERE aspiration_id IN (SELECT id FROM related
                               UNION ALL SELECT supporter.id FROM supporter JOIN related ON aspiration_id = related.id)
       LIMIT ${mostPeople}`);
    return rows.map(({ aspirationId: id, sealed, wrappedKey }) =>
      this.vault.open<ReporterIdentity>(wrappedKey, sealed, id),
    );
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
