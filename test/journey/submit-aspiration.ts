import { type Kim, type Receipt, receipt, routingRules, tracking } from './answers.js';
import type { Journey } from './journey.js';

/** The agency whose consumer answers. */
export const agencyId = 'dpupr';

/** A citizen reports a broken bridge to a KIM member, and gets a tracking number and a PIN. */
export async function submitAspiration(journey: Journey, kim: Kim): Promise<Receipt & { category: string }> {
  journey.chapter('A citizen submits an aspiration (aspirasi)');
  const villageCode = kim.villageCodes[0] ?? '';

  const { category } = await journey.step('a rule routes the category to the agency', async () => {
    const { rules } = await journey.http.as('koordinator').get('aspirations', '/v1/routing-rules', routingRules);
    const toAgency = rules.filter((rule) => rule.agencyId === agencyId && isWithin(rule.areaCode, villageCode));
    const named = toAgency.flatMap((rule) => rule.category ?? []);
    const topic = named.find((one) => one.includes('ROAD')) ?? named[0];
    if (topic === undefined) throw new Error(`no routing rule assigns ${agencyId}`);
    return { category: topic, detail: `${topic} → ${agencyId}` };
  });

  const submitted = await journey.step('a KIM member enters it for the citizen', async () => {
    const created = await journey.http.as('anggota').post('aspirations', '/v1/aspirations', receipt, {
      body: {
        kimId: kim.id,
        villageCode,
        kind: 'COMPLAINT',
        category,
        title: 'Jembatan gantung putus',
        body: 'Papan jembatan ke sekolah lepas tiga lembar sejak hujan kemarin. Anak-anak harus memutar dua kilometer.',
        anonymous: false,
        confidential: false,
        consent: true,
        reporter: { fullName: 'Asep Suryadi', phone: '+6281200000000', email: journey.addressOf('pelapor') },
      },
    });
    journey.track('ASPIRATION', created);
    return { ...created, detail: `${created.trackingNumber}, PIN given, to be verified by ${created.verifyBy}` };
  });

  const { trackingNumber, pin } = submitted;
  await journey.step('the citizen tracks it with number and PIN', async () => {
    const { status } = await journey.http.post('aspirations', '/v1/tracking', tracking, {
      body: { trackingNumber, pin },
    });
    return { detail: status };
  });
  await journey.step('a wrong PIN is rejected', async () => {
    const wrong = { trackingNumber, pin: pin === '00000000' ? '11111111' : '00000000' };
    const { status, code } = await journey.http.refused('aspirations', '/v1/tracking', { body: wrong });
    if (code !== 'wrong-pin') throw new Error(`rejected for another reason: ${code}`);
    return { detail: `${status} ${code}` };
  });
  return { ...submitted, category };
}

function isWithin(areaCode: string | null, villageCode: string): boolean {
  return areaCode === null || villageCode === areaCode || villageCode.startsWith(`${areaCode}.`);
}
