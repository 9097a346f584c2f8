import { applySteps, type Stored } from '../apply-steps.js';
import type { SampleAccounts } from '../sample-accounts.js';
import type { SeededAspiration } from './seed-aspirations.js';

/** Seeds what reporters want to know about their own data: one request waits, one is fulfilled, one is refused. */
export async function seedDataRequests(
  aspirations: readonly SeededAspiration[],
  people: SampleAccounts,
): Promise<void> {
  const [coordinator, dpo] = await Promise.all([people.named('koordinator'), people.named('dpo')]);
  const closed = aspirations.filter(({ status }) => status === 'CLOSED');
  const requests = [
    { kind: 'ACCESS', identifiedBy: 'PIN', action: undefined, body: {} },
    { kind: 'ACCESS', identifiedBy: 'ID_CARD', action: 'fulfil', body: {} },
    {
      kind: 'RESTRICTION',
      identifiedBy: 'CALL_BACK',
      action: 'refuse',
      body: { reason: 'Nomor yang dihubungi bukan milik pelapor; permohonan dapat diajukan dengan PIN.' },
    },
  ] as const;
  for (const [index, { kind, identifiedBy, action, body }] of requests.entries()) {
    const { trackingNumber } = closed[index]!;
    const request = { trackingNumber, kind, identifiedBy };
    const created = await coordinator.create<Stored>('/v1/data-requests', `sample-data-request-${index}`, request);
    const path = `/v1/data-requests/${created.id}`;
    if (action !== undefined) await applySteps(path, created, [{ from: 'OPEN', by: dpo, action, body }]);
  }
}
