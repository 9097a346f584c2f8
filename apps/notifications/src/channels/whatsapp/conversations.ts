import { Injectable } from '@nestjs/common';
import { Database, sql } from '#database';
import { AddressFingerprints } from '../../subscribers/contact-points/address-fingerprints.js';

/** Whether a person has written within the last 24 hours, within which WhatsApp carries any text to them. */
@Injectable()
export class Conversations {
  constructor(
    private readonly database: Database,
    private readonly fingerprints: AddressFingerprints,
  ) {}

  async isOpen(address: string): Promise<boolean> {
    const rows = await this.database.query(sql`
      SELECT FROM whatsapp_conversation
       WHERE fingerprint = ${this.fingerprints.of('WHATSAPP', address)} AND written_at > now() - interval '24 hours'`);
    return rows.length > 0;
  }

  async open(address: string, writtenAt: Date): Promise<void> {
    await this.database.query(sql`
      INSERT INTO whatsapp_conversation (fingerprint, written_at)
      VALUES (${this.fingerprints.of('WHATSAPP', address)}, ${writtenAt})
      ON CONFLICT (fingerprint) DO UPDATE SET written_at = greatest(whatsapp_conversation.written_at, excluded.written_at)`);
  }
}
