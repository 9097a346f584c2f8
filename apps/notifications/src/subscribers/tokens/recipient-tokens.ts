import { timingSafeEqual } from 'node:crypto';
import { parse, stringify } from 'uuid';
import { KeyedHash } from '#vault';
import { type OwnerKind, ownerKinds } from '../contact-points/contact-point.entity.js';

const bytes = 16;
const purposes = ['confirm', 'unsubscribe', 'manage'] as const;
export type TokenPurpose = (typeof purposes)[number];

/** Of whom or what a token speaks: a contact point to confirm or unsubscribe, an owner whose preferences it opens. */
export interface TokenSubject {
  readonly id: string;
  /** Of a token to manage preferences. */
  readonly ownerKind?: OwnerKind;
}

/**
 * Signed links for people without an account: only who reads a message has the token, and it contains what it allows, so that
 * no table of open links is needed.
 */
export class RecipientTokens {
  private readonly hash: KeyedHash;

  constructor(vaultKeyBase64: string) {
    this.hash = new KeyedHash(vaultKeyBase64, 'recipient-token');
  }

  sign(purpose: TokenPurpose, { id, ownerKind = 'SUBSCRIBER' }: TokenSubject): string {
    const content = Buffer.from([purposes.indexOf(purpose), ownerKinds.indexOf(ownerKind), ...parse(id)]);
    return Buffer.concat([content, this.signature(content)]).toString('base64url');
  }

  /** Undefined for a token of another purpose, and for one that was never given. */
  read(purpose: TokenPurpose, token: string): (TokenSubject & { readonly ownerKind: OwnerKind }) | undefined {
    const whole = Buffer.from(token, 'base64url');
    const content = whole.subarray(0, bytes + 2);
    if (whole.length !== 2 * bytes + 2 || whole.toString('base64url') !== token) return undefined;
    if (!timingSafeEqual(this.signature(content), whole.subarray(bytes + 2))) return undefined;
    const ownerKind = ownerKinds[content[1]!];
    if (purposes[content[0]!] !== purpose || ownerKind === undefined) return undefined;
    return { id: stringify(content.subarray(2)), ownerKind };
  }

  private signature(content: Buffer): Buffer {
    return this.hash.digest(content).subarray(0, bytes);
  }
}
