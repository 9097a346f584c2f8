import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, sql, type Transaction } from '#database';
import { KeyedHash } from '#vault';
import { notificationsSettings, type NotificationsSettings } from '../../notifications.settings.js';
import { ContactPoints } from '../../subscribers/contact-points/contact-points.js';
import { Suppressions } from '../../subscribers/suppressions/suppressions.js';

const minutes = 15;
const codeBytes = 18;

/** Links the chat of a person with their account by a code that they pass to the bot once. */
@Injectable()
export class TelegramLinks {
  private readonly hash: KeyedHash;

  constructor(
    private readonly database: Database,
    private readonly contactPoints: ContactPoints,
    private readonly suppressions: Suppressions,
    @Inject(notificationsSettings) settings: NotificationsSettings,
  ) {
    this.hash = new KeyedHash(settings.NOTIFICATIONS_VAULT_KEY, 'telegram-link');
  }

  /** A new code replaces the last one of the account. */
  async create(accountId: string): Promise<{ code: string; expiresAt: Date }> {
    const code = randomBytes(codeBytes).toString('base64url');
    const [row] = await this.database.query<{ expiresAt: Date }>(sql`
      INSERT INTO telegram_link (code, account_id, expires_at)
      VALUES (${this.hash.digest(code)}, ${accountId}, now() + ${minutes} * interval '1 minute')
      ON CONFLICT (account_id) DO UPDATE SET code = excluded.code, expires_at = excluded.expires_at
      RETURNING expires_at`);
    return { code, expiresAt: row!.expiresAt };
  }

  /** Who had blocked or stopped the bot is reachable again. False for a code that is unknown, used or too old. */
  async redeem(code: string, chatId: string): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const [link] = await tx.query<{ accountId: string }>(sql`
        DELETE FROM telegram_link WHERE code = ${this.hash.digest(code)} AND expires_at > now() RETURNING account_id`);
      if (!link) return false;
      const owner = { kind: 'ACCOUNT', id: link.accountId } as const;
      const point = this.contactPoints.seal(owner, 'TELEGRAM', { name: '', address: chatId });
      if ('refusal' in point) return false;
      await this.contactPoints.store(tx, [point], 'CONFIRMED');
      await this.suppressions.relink('TELEGRAM', point.fingerprint, tx);
      return true;
    });
  }

  /** Deletes the open codes of accounts. */
  async erase(tx: Transaction, accountIds: readonly string[]): Promise<void> {
    await tx.query(sql`DELETE FROM telegram_link WHERE account_id = ANY (${accountIds}::uuid[])`);
  }
}
