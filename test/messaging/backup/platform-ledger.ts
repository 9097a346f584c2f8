import { type ServiceName, services as names } from '#contracts';
import type { LedgerPage } from '#messaging';
import type { TestService } from '#testing';

/** What is wrong in the ledgers of a platform at rest: events that wait, are lost, are handled twice, or are dead letters. */
export async function imbalances(services: Readonly<Record<ServiceName, TestService>>): Promise<string[]> {
  const pages = await Promise.all(
    names.map(async (name) => {
      const admin = await services[name].as('admin', 'SYSTEM_ADMIN@*');
      return { name, ...(await admin.get<LedgerPage>('/messaging/ledger')).body };
    }),
  );
  const published = new Map(pages.flatMap((page) => page.published.map(({ type, count }) => [type, count] as const)));
  return pages.flatMap(({ name, reactions, handled, outboxPending, deadLetters, blockedKeys }) => [
    ...(outboxPending + deadLetters + blockedKeys > 0
      ? [`${name}: ${outboxPending} in the outbox, ${deadLetters} dead letters, ${blockedKeys} blocked keys`]
      : []),
    ...reactions.flatMap(({ reaction, type }) => {
      const count = handled.find((one) => one.reaction === reaction && one.type === type)?.count ?? 0;
      const expected = published.get(type) ?? 0;
      return count === expected ? [] : [`${name}/${reaction}: ${count} of ${expected} ${type}`];
    }),
  ]);
}
