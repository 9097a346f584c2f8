import { timingSafeEqual } from 'node:crypto';
import { normalizeCode, readableCharacters } from '#codes';
import { KeyedHash } from '#vault';

const length = 6;

/**
 * Derives the attendance code of a virtual session from its id and a key outside the database; codes are not stored.
 */
export class AttendanceCodes {
  private readonly keyedHash: KeyedHash;

  constructor(vaultKeyBase64: string) {
    this.keyedHash = new KeyedHash(vaultKeyBase64, 'attendance-code');
  }

  /** Six unambiguous characters, such as `7KQ4M3`. */
  of(sessionId: string): string {
    let rest = this.keyedHash.digest(sessionId).readBigUInt64BE();
    const base = BigInt(readableCharacters.length);
    return Array.from({ length }, () => {
      const character = readableCharacters[Number(rest % base)]!;
      rest /= base;
      return character;
    }).join('');
  }

  /** The sessions with this code, compared in constant time. */
  matching<Session extends { readonly sessionId: string }>(typed: string, sessions: readonly Session[]): Session[] {
    const given = Buffer.from(
      normalizeCode(typed)
        .padEnd(length)
        .slice(0, length)
        .replaceAll(/[^\u0020-\u007e]/g, ' '),
    );
    const whole = normalizeCode(typed).length === length;
    return sessions.filter(({ sessionId }) => timingSafeEqual(given, Buffer.from(this.of(sessionId))) && whole);
  }
}
