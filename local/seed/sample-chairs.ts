import { accounts } from '../accounts.js';
import type { SeededKim } from './seed-kims.js';
import { signIn } from '../sign-in.js';
import { PlatformApi, SeedRefused } from './platform-api.js';

/** The registry for the chair of each of these KIM, by the id of the KIM: what a KIM does is done by its chair. */
export class SampleChairs {
  private constructor(private readonly clients: ReadonlyMap<string, PlatformApi>) {}

  static async signIn(kims: readonly SeededKim[], registry: string, tokenUrl: string): Promise<SampleChairs> {
    const clients = kims.map(async (kim): Promise<[string, PlatformApi]> => {
      const chair = kim.members.find(({ post }) => post === 'CHAIR');
      const account = accounts.find(({ subject }) => subject === chair?.accountId);
      if (!account) throw new SeedRefused(`the chair of ${kim.name} has no account`);
      return [kim.id, new PlatformApi(registry, await signIn(account, tokenUrl))];
    });
    return new SampleChairs(new Map(await Promise.all(clients)));
  }

  of({ id, name }: SeededKim): PlatformApi {
    const client = this.clients.get(id);
    if (!client) throw new Error(`the chair of ${name} has not signed in`);
    return client;
  }
}
