import type { PlatformApi } from './platform-api.js';
import { type SeedRequest, seedRequests } from './information-requests.js';

/** The service of aspirations, as those see it who take the steps. */
export interface RequestParties {
  /** Without an account. */
  readonly requester: PlatformApi;
  readonly ppid: PlatformApi;
  readonly superior: PlatformApi;
}

interface Received {
  readonly id: string;
  readonly trackingNumber: string;
  readonly pin: string;
}

/**
 * Requests for information and objections in every state, once. Gives the number of new requests.
 *
 * @param place the village and the category of the requests
 */
export async function seedInformationRequests(
  parties: RequestParties,
  place: { readonly villageCode: string; readonly category: string },
): Promise<number> {
  let entered = 0;
  for (const [index, request] of seedRequests.entries()) {
    if (await isKnown(parties, request)) continue;
    await seedRequest(parties, place, request, index);
    entered++;
  }
  return entered;
}

/** A visitor may have entered requests, too. */
async function isKnown({ ppid }: RequestParties, { title }: SeedRequest): Promise<boolean> {
  const path = `/v1/information-requests?q=${encodeURIComponent(`"${title}"`)}&limit=1`;
  const page = await ppid.find<{ items: readonly { title: string }[] }>(path);
  return page?.items[0]?.title === title;
}

async function seedRequest(
  parties: RequestParties,
  place: { readonly villageCode: string; readonly category: string },
  { requester: fullName, title, body, purpose, steps }: SeedRequest,
  index: number,
): Promise<void> {
  const { id, trackingNumber, pin } = await parties.requester.create<Received>(
    '/v1/citizen-aspirations',
    `seed-information-request-${index}`,
    {
      ...place,
      kind: 'INFORMATION_REQUEST',
      title,
      body,
      anonymous: false,
      confidential: false,
      consent: true,
      informationRequest: { ...(purpose !== null && { purpose }), form: 'DIGITAL' },
      reporter: { fullName, phone: null, email: `pemohon-${index}@warga.example` },
    },
  );
  for (const step of steps) {
    if (step.by === 'requester') {
      const own = step.action === 'close' ? '/v1/tracking' : '/v1/tracking/information-request';
      const path = `${own}/${step.action}`;
      await parties.requester.post(path, { trackingNumber, pin, ...step.body });
    } else if (step.by === 'ppid') {
      const { version } = (await parties.ppid.find<{ version: number }>(`/v1/information-requests/${id}`))!;
      await parties.ppid.transition(`/v1/information-requests/${id}/${step.action}`, version, step.body);
    } else {
      const path = `/v1/information-objections?request=${id}`;
      const page = await parties.superior.find<{ items: readonly { id: string; version: number }[] }>(path);
      const { id: objectionId, version } = page!.items[0]!;
      await parties.superior.transition(`/v1/information-objections/${objectionId}/answer`, version, step.body);
    }
  }
}
