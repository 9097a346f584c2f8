import { lookup as resolve } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** The address leads into a network that webhooks may not reach. */
export class RefusedAddressError extends Error {
  override readonly name = 'RefusedAddressError';
  readonly code = 'ADDRESS_REFUSED';
}

type Network = ReturnType<typeof ipaddr.parseCIDR>;

/**
 * Which addresses webhooks may reach: public ones, and those of the networks that the operator allows. A name is resolved once
 * for a connection, and the connection goes to what was checked, so that a second answer of its server changes nothing.
 */
export class WebhookAddresses {
  private readonly networks: readonly Network[];

  /** @param networks such as `10.20.0.0/16` */
  constructor(networks: readonly string[]) {
    this.networks = networks.map((network) => ipaddr.parseCIDR(network));
  }

  /** Whether an address may be called, as far as its text shows; names are checked when they are resolved. */
  allowsUrl(address: string): boolean {
    const { protocol, hostname, username, password } = new URL(address);
    if (username !== '' || password !== '') return false;
    const ip = literalOf(hostname);
    if (ip !== undefined && !this.allows(ip)) return false;
    return protocol === 'https:' || (protocol === 'http:' && ip !== undefined && this.isListed(ip));
  }

  allows(ip: string): boolean {
    return ipaddr.isValid(ip) && (ipaddr.process(ip).range() === 'unicast' || this.isListed(ip));
  }

  /** For a connection: fails when any of the addresses of a name is refused. */
  readonly lookup: LookupFunction = (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0);
      const refused = addresses.find(({ address }) => !this.allows(address));
      if (refused) return callback(new RefusedAddressError(`${hostname} is in a refused network`), '', 0);
      if (options.all) return callback(null, addresses);
      callback(null, addresses[0]!.address, addresses[0]!.family);
    });
  };

  private isListed(ip: string): boolean {
    const parsed = ipaddr.process(ip);
    return this.networks.some(([network, bits]) => parsed.kind() === network.kind() && parsed.match(network, bits));
  }
}

/** An address in place of a name, without the brackets of IPv6. */
export function literalOf(hostname: string): string | undefined {
  const text = hostname.replace(/^\[(.*)\]$/, '$1');
  return ipaddr.isValid(text) ? text : undefined;
}
