import { accounts } from '../accounts.js';
import { signIn } from '../sign-in.js';
import type { SeedKim } from './kims.js';
import { PlatformApi, SeedRefused } from './platform-api.js';

/** A service for the sample accounts: what a member or a chair does is done by their own account. */
export class SampleAccounts {
  private readonly clients = new Map<string, Promise<PlatformApi>>();

  constructor(
    private readonly service: string,
    private readonly tokenUrl: string,
  ) {}

  /** @throws SeedRefused for a subject that is none of a sample account */
  of(subject: string): Promise<PlatformApi> {
    const known = this.clients.get(subject) ?? this.signIn(subject);
    this.clients.set(subject, known);
    return known;
  }

  named(name: string): Promise<PlatformApi> {
    return this.of(accounts.find((account) => account.name === name)?.subject ?? name);
  }

  chairOf({ name, members }: Pick<SeedKim, 'name' | 'members'>): Promise<PlatformApi> {
    const chair = members.find(({ post }) => post === 'CHAIR');
    if (!chair?.accountId) throw new SeedRefused(`the chair of ${name} has no account`);
    return this.of(chair.accountId);
  }

  private async signIn(subject: string): Promise<PlatformApi> {
    const account = accounts.find((known) => known.subject === subject);
    if (!account) throw new SeedRefused(`${subject} is no sample account`);
    return new PlatformApi(this.service, await signIn(account, this.tokenUrl));
  }
}
