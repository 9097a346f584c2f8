import { createHmac, timingSafeEqual } from 'node:crypto';
import { readableSigns, readSigns } from '../certificates/readable-signs.js';

const length = 6;

/**
 * Derives the attendance code of a virtual session from its id and a key outside the database; codes are not stored.
 */
export class AttendanceCodes {
  private readonly key: Buffer;

  constructor(vaultKeyBase64: string) {
    this.key = createHmac('sha256', Buffer.from(vaultKeyBase64, 'base64')).update('attendance-code').digest();
  }

  /** Six unambiguous characters, such as `7KQ4M3`. */
  of(sessionId: string): string {
    const digest = createHmac('sha256', this.key).update(sessionId).digest();
    let rest = digest.readBigUInt64BE();
    const base = BigInt(readableSigns.length);
    return Array.from({ length }, () => {
      const sign = readableSigns[Number(rest % base)]!;
      rest /= base;
      return sign;
    }).join('');
  }

  /** The sessions with this code, compared in constant time. */
  matching<Session extends { readonly sessionId: string }>(typed: string, sessions: readonly Session[]): Session[] {
    const given = Buffer.from(
      readSigns(typed)
        .padEnd(length)
        .slice(0, length)
        .replaceAll(/[^\u0020-\u007e]/g, ' '),
    );
    const whole = readSigns(typed).length === length;
    return sessions.filter(({ sessionId }) => timingSafeEqual(given, Buffer.from(this.of(sessionId))) && whole);
  }
}
