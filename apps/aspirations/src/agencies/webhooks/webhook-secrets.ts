import { Injectable } from '@nestjs/common';
import { Database, sql, type Transaction } from '#database';
import { Vault } from '#vault';
import { newWebhookSecret } from './webhook-signature.js';

/** How long the former secret still signs, so that a receiver can replace it without losing an event. */
const overlapMs = 86_400_000;

interface SealedSecret {
  readonly webhookId: string;
  readonly wrappedKey: Buffer;
  readonly sealed: Buffer;
}

/** The secrets of the endpoints, sealed; the newest one and, for a day, the one before it are live. */
@Injectable()
export class WebhookSecrets {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /** A new secret; the one before it expires after a day, and older ones at once. Returned here, and never again. */
  async issue(tx: Transaction, webhookId: string, now: Date): Promise<string> {
    const secret = newWebhookSecret();
    const wrappedKey = this.vault.newKey();
    const sealed = this.vault.seal(wrappedKey, { secret }, webhookId);
    await tx.query(sql`
      DELETE FROM agency_webhook_secret WHERE webhook_id = ${webhookId} AND expires_at IS NOT NULL`);
    await tx.query(sql`
      UPDATE agency_webhook_secret SET expires_at = ${new Date(now.getTime() + overlapMs)} WHERE webhook_id = ${webhookId}`);
    await tx.query(sql`
      INSERT INTO agency_webhook_secret (webhook_id, number, wrapped_key, sealed)
      SELECT ${webhookId}, coalesce(max(number), 0) + 1, ${wrappedKey}, ${sealed}
        FROM agency_webhook_secret WHERE webhook_id = ${webhookId}`);
    return secret;
  }

  /** The live secrets of endpoints, the newest first. */
  async liveOf(webhookIds: readonly string[], now: Date): Promise<Map<string, string[]>> {
    const rows = await this.database.query<SealedSecret>(sql`
      SELECT webhook_id, wrapped_key, sealed FROM agency_webhook_secret
       WHERE webhook_id = ANY(${webhookIds}::uuid[]) AND (expires_at IS NULL OR expires_at > ${now})
       ORDER BY webhook_id, number DESC`);
    const secrets = new Map<string, string[]>();
    for (const { webhookId, wrappedKey, sealed } of rows) {
      const { secret } = this.vault.open<{ secret: string }>(wrappedKey, sealed, webhookId);
      secrets.set(webhookId, [...(secrets.get(webhookId) ?? []), secret]);
    }
    return secrets;
  }
}
