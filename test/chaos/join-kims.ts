import { sql } from '#database';
import { waitFor } from '../journey/wait.js';
import { subjects } from './chaos-issuer.js';
import type { ChaosPlatform } from './chaos-platform.js';
import type { CommandClient } from './command-client.js';

/** Makes the account of the load a member of these KIM, for which it acts, and waits until the services know. */
export async function joinKims(
  { databases }: Pick<ChaosPlatform, 'databases'>,
  caller: CommandClient,
  kimIds: readonly string[],
): Promise<void> {
  const member = {
    fullName: 'Anggota Beban',
    post: 'MEMBER',
    email: 'beban@kim.example',
    phone: null,
    accountId: subjects.author,
  };
  for (const id of kimIds) {
    const body = { ...member, joinedOn: '2026-02-10' };
    const joined = await caller.command<{ id: string; version: number }>({
      service: 'registry',
      path: `/v1/kims/${id}/members`,
      body,
    });
    const path = `/v1/members/${joined.id}/confirm-link`;
    await caller.command({ service: 'registry', path, ifMatch: joined.version });
  }
  const { text, values } = sql`SELECT FROM membership WHERE account_id = ${subjects.author}`;
  for (const service of ['publishing', 'aspirations'] as const)
    await waitFor(`${service} to know the memberships of the load`, async () => {
      const known = await databases.query(service, text, [...values]);
      return known.length >= kimIds.length || undefined;
    });
}
