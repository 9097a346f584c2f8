import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#database';
import { Vault } from '#vault';
import { CitizenMarks } from './citizen-mark.js';

/** Who told an aspiration, and how that person can be reached. */
export interface ReporterIdentity {
  readonly fullName: string;
  readonly phone: string | null;
  readonly email: string | null;
}

export interface Look {
  /** Subject of the account that looks. */
  readonly actor: string;
  readonly purpose: string;
}

/** The only way to a reporter's identity; every look leaves a row that the reporter has a right to see. */
@Injectable()
export class ReporterVault {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly marks: CitizenMarks,
  ) {}

  /** The same for two reporters when they are one citizen; null when a reporter left nothing to tell by. */
  markOf(reporter: ReporterIdentity): Buffer | null {
    return this.marks.of(reporter);
  }

  /** Keeps the reporter of a case, or of a support. */
  keep(tx: Transaction, aspirationId: string, reporter: ReporterIdentity, consentedAt: Date): void {
    const key = this.vault.newKey();
    tx.write(`INSERT INTO reporter_key (aspiration_id, wrapped_key, citizen_mark) VALUES ($1, $2, $3)`, [
      aspirationId,
      key,
      this.marks.of(reporter),
    ]);
    tx.write(`INSERT INTO reporter (aspiration_id, sealed, consented_at) VALUES ($1, $2, $3)`, [
      aspirationId,
      this.vault.seal(key, reporter, aspirationId),
      consentedAt,
    ]);
  }

  /** The reporters of these aspirations; those that do not exist or have been erased are left out. */
  look(aspirationIds: readonly string[], { actor, purpose }: Look): Promise<Map<string, ReporterIdentity>> {
    return this.database.transaction(async (tx) => {
      const rows = await tx.query<{ aspirationId: string; sealed: Buffer; wrappedKey: Buffer }>(
        `WITH found AS (
           SELECT aspiration_id, sealed, wrapped_key
             FROM reporter JOIN reporter_key USING (aspiration_id)
            WHERE aspiration_id = ANY($1::uuid[])
         ), noted AS (
           INSERT INTO reporter_access (id, aspiration_id, actor, purpose)
           SELECT uuidv7(), aspiration_id, $2, $3 FROM found
         )
         SELECT aspiration_id AS "aspirationId", sealed, wrapped_key AS "wrappedKey" FROM found`,
        [aspirationIds, actor, purpose],
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
