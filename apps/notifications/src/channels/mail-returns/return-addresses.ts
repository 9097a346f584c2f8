import { timingSafeEqual } from 'node:crypto';
import { KeyedHash } from '#vault';

const signatureBytes = 8;

/** Names the message in a report that comes to the plain return address. */
export const returnHeader = 'X-Sambung-Return';

/**
 * The sender of the envelope of each mail: `return+<message id>-<signature>@…`. A bounce comes back to it and so names its
 * message, whatever its text is; only mails that were sent have a signature.
 */
export class ReturnAddresses {
  private readonly hash: KeyedHash;
  private readonly local: string;
  private readonly domain: string;

  constructor(vaultKeyBase64: string, address: string) {
    this.hash = new KeyedHash(vaultKeyBase64, 'return-address');
    const at = address.lastIndexOf('@');
    [this.local, this.domain] = [address.slice(0, at).toLowerCase(), address.slice(at + 1).toLowerCase()];
  }

  of(messageId: string): string {
    return `${this.local}+${this.signed(messageId)}@${this.domain}`;
  }

  /** The id of a message with its signature, without hyphens within the id. */
  signed(messageId: string): string {
    const id = messageId.replaceAll('-', '');
    return `${id}-${this.signature(id).toString('hex')}`;
  }

  /** The message of a return address; null for the plain address, undefined for any other. */
  read(address: string): string | null | undefined {
    const lower = address.toLowerCase();
    if (lower === `${this.local}@${this.domain}`) return null;
    if (!lower.startsWith(`${this.local}+`) || !lower.endsWith(`@${this.domain}`)) return undefined;
    return this.readSigned(lower.slice(this.local.length + 1, -this.domain.length - 1));
  }

  /** The message of a signed id; undefined for one that this service did not sign. */
  readSigned(tag: string): string | undefined {
    const [, id = '', signature = ''] = /^([0-9a-f]{32})-([0-9a-f]{16})$/.exec(tag.toLowerCase()) ?? [];
    if (id === '' || !timingSafeEqual(this.signature(id), Buffer.from(signature, 'hex'))) return undefined;
    return id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  private signature(id: string): Buffer {
    return this.hash.digest(id).subarray(0, signatureBytes);
  }
}
