import { createHash } from 'node:crypto';
import { KeyedHash } from '#vault';

/**
 * The tokens in the links of invitations. A token is derived from the invitation under a key that is not in the database, so
 * that a message that is sent once more carries the same link; the database has only the hash by which it is found.
 */
export class InvitationTokens {
  private readonly keyedHash: KeyedHash;

  constructor(vaultKeyBase64: string) {
    this.keyedHash = new KeyedHash(vaultKeyBase64, 'account-invitation');
  }

  /** @param issue the number of the link: a later one replaces it */
  tokenOf({ id, issue }: { readonly id: string; readonly issue: number }): string {
    return this.keyedHash.digest(id, String(issue)).toString('base64url');
  }

  hashOf(token: string): string {
    return createHash('sha256').update(token).digest('base64url');
  }
}
