import { randomUUID } from 'node:crypto';
import type { NewAspiration } from '../../apps/aspirations/src/intake/intake.dto.js';
import { categoryCodes, kimOf, kimVillages, memberOf, textOf } from '../aspirations/sample-texts.js';
import type { Issuer } from '../issuer.js';
import type { Request } from '../http-load.js';

/** Categories without a form. */
const categories = categoryCodes.slice(-8);
const memberCount = 200;

/** Creates requests of KIM members, each with an account of its own, who enter aspirations of citizens. */
export async function intakeRequests(issuer: Issuer): Promise<(count: number) => Request[]> {
  const members = await Promise.all(
    kimVillages.slice(0, memberCount).map(async (villageCode, place) => {
      const kimId = kimOf(place);
      return { villageCode, kimId, token: await issuer.tokenOf(memberOf(place)) };
    }),
  );
  let made = 0;
  return (count) =>
    Array.from({ length: count }, (): Request => {
      const n = made++;
      const { token, kimId, villageCode } = members[n % members.length]!;
      const phone = `0812${String(n).padStart(8, '0')}`;
      const body: NewAspiration = {
        kimId,
        villageCode,
        kind: 'COMPLAINT',
        category: categories[n % categories.length]!,
        ...textOf(n),
        anonymous: n % 10 === 0,
        confidential: n % 20 === 0,
        consent: true,
        reporter: { fullName: 'Warga Contoh', phone, email: null },
      };
      return { method: 'POST', path: '/v1/aspirations', token, headers: { 'idempotency-key': randomUUID() }, body };
    });
}
