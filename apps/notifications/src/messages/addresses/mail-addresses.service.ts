import { Injectable } from '@nestjs/common';
import { jakartaDate } from '#calendar';
import { Database, sql } from '#database';
import type { Contact } from '../../contacts/claim-check.js';
import type { ClaimedMessage } from '../dispatch/claimed-message.js';
import { messageError } from '../message.errors.js';
import { AddressCodes } from './address-code.js';

/** How many mails an address gets on one day. */
export interface DailyMailLimits {
  readonly perPerson: number;
  readonly perOffice: number;
}

/** Why a mail is not sent, although there is an address. */
export type Suppression = 'ADDRESS_UNCONFIRMED' | 'DAILY_LIMIT';

export type Admission =
  | { readonly kind: 'send' }
  /** With a code: the one mail of this day that asks for confirmation. */
  | { readonly kind: 'suppress'; readonly reason: Suppression; readonly code?: string };

/** Until it is confirmed, an address gets this many mails a day, which ask to confirm it. */
const unconfirmedPerDay = 1;

/** Decides whether an address gets a mail. Mails are counted by address, for all recipients together, before they are sent. */
@Injectable()
export class MailAddresses {
  constructor(
    private readonly database: Database,
    private readonly codes: AddressCodes,
    private readonly limits: DailyMailLimits,
  ) {}

  async admit(message: ClaimedMessage, { email, vouched = true }: Contact, now = new Date()): Promise<Admission> {
    const fingerprint = this.codes.fingerprintOf(email ?? '');
    if (!vouched && !(await this.isConfirmed(fingerprint))) {
      const first = await this.count(fingerprint, unconfirmedPerDay, now);
      return {
        kind: 'suppress',
        reason: 'ADDRESS_UNCONFIRMED',
        ...(first && { code: this.codes.codeOf(fingerprint) }),
      };
    }
    // A further attempt is not a further mail.
    if (message.attempts > 1) return { kind: 'send' };
    const ofOffice = message.recipient === 'AGENCY' || message.recipient === 'OFFICE';
    const limit = ofOffice ? this.limits.perOffice : this.limits.perPerson;
    return (await this.count(fingerprint, limit, now)) ? { kind: 'send' } : { kind: 'suppress', reason: 'DAILY_LIMIT' };
  }

  /** @throws 404 `confirmation-unknown` */
  async confirm(code: string): Promise<void> {
    const fingerprint = this.codes.open(code);
    if (!fingerprint) throw messageError('confirmation-unknown');
    await this.database.query(
      sql`INSERT INTO mail_address (fingerprint, confirmed_at) VALUES (${fingerprint}, now()) ON CONFLICT DO NOTHING`,
    );
  }

  private async isConfirmed(fingerprint: Buffer): Promise<boolean> {
    const rows = await this.database.query(sql`SELECT FROM mail_address WHERE fingerprint = ${fingerprint}`);
    return rows.length > 0;
  }

  /** Counts a mail; false, and not counted, when the address has had this many today. */
  private async count(fingerprint: Buffer, limit: number, now: Date): Promise<boolean> {
    const rows = await this.database.query(sql`
      INSERT INTO mail_address_day (fingerprint, day, mails) VALUES (${fingerprint}, ${jakartaDate(now)}, 1)
      ON CONFLICT (fingerprint, day) DO UPDATE SET mails = mail_address_day.mails + 1
        WHERE mail_address_day.mails < ${limit}
      RETURNING mails`);
    return rows.length > 0;
  }
}
