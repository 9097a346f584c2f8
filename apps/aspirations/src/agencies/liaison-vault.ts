import { Injectable } from '@nestjs/common';
import { Database, sql, type Transaction } from '#database';
import { Vault } from '#vault';
import { LiaisonPerson } from './liaison.entity.js';
import type { Reading } from './reader.js';

/** The person who holds a post at an agency. */
export interface LiaisonIdentity {
  readonly fullName: string;
  readonly email: string;
}

/** The only access to the names and addresses of liaisons; logs every read. */
@Injectable()
export class LiaisonVault {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  async store(tx: Transaction, liaisonId: string, person: LiaisonIdentity): Promise<void> {
    const wrappedKey = this.vault.newKey();
    const sealed = this.vault.seal(wrappedKey, person, liaisonId);
    await tx.manager.upsert(LiaisonPerson, { liaisonId, wrappedKey, sealed }, ['liaisonId']);
  }

  /** The people who hold these posts. */
  async read(
    liaisonIds: readonly string[],
    { actor, role, agencyId, purpose }: Reading,
  ): Promise<Map<string, LiaisonIdentity>> {
    if (liaisonIds.length === 0) return new Map();
    const rows = await this.database.query<LiaisonPerson>(sql`
      WITH found AS (
        SELECT liaison_id, wrapped_key, sealed FROM agency_liaison_person WHERE liaison_id = ANY(${liaisonIds}::uuid[])
      ), logged AS (
        INSERT INTO agency_liaison_access (id, liaison_id, actor, role, agency_id, purpose)
        SELECT uuidv7(), liaison_id, ${actor}, ${role}, ${agencyId}, ${purpose} FROM found
      )
      SELECT liaison_id, wrapped_key, sealed FROM found`);
    return new Map(
      rows.map(({ liaisonId, wrappedKey, sealed }) => [
        liaisonId,
        this.vault.open<LiaisonIdentity>(wrappedKey, sealed, liaisonId),
      ]),
    );
  }
}
