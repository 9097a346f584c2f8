import { Injectable } from '@nestjs/common';
import { type Queryable, sql, type Transaction } from '#database';
import { Vault } from '#vault';
import { CertificateNameEntity } from './certificate.entity.js';

interface SealedName {
  readonly wrappedKey: Buffer;
  readonly sealed: Buffer;
}

/** The names of holders as they were when their certificates were issued: a later change of a name changes no certificate. */
@Injectable()
export class CertificateNames {
  constructor(private readonly vault: Vault) {}

  async store(tx: Transaction, names: readonly { readonly code: string; readonly fullName: string }[]): Promise<void> {
    const rows = names.map(({ code, fullName }) => {
      const wrappedKey = this.vault.newKey();
      return { code, wrappedKey, sealed: this.vault.seal(wrappedKey, { fullName }, code) };
    });
    await tx.manager.insert(CertificateNameEntity, rows);
  }

  /** Undefined when the member was erased. */
  async of(source: Queryable, code: string): Promise<string | undefined> {
    const [row] = await source.query<SealedName>(
      sql`SELECT wrapped_key, sealed FROM certificate_name WHERE code = ${code}`,
    );
    return row && this.vault.open<{ fullName: string }>(row.wrappedKey, row.sealed, code).fullName;
  }

  /** Destroys the names of a member together with their keys. */
  async destroyOf(tx: Transaction, memberId: string): Promise<void> {
    await tx.query(sql`
      DELETE FROM certificate_name
       WHERE code = ANY (ARRAY(SELECT code FROM certificate WHERE member_id = ${memberId}))`);
  }
}
