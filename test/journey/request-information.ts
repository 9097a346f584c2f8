import { z } from 'zod';
import { type Kim, pageOf, type Receipt, receipt, tracking, versioned } from './answers.js';
import type { PlantedAspiration } from './canary.js';
import type { Journey } from './journey.js';

const request = versioned.extend({ number: z.string(), status: z.string(), missing: z.array(z.string()) });
const followed = z.object({ status: z.string(), outcome: z.string().nullable(), objectUntil: z.string().nullable() });
const register = z.object({ items: z.array(z.object({ number: z.string(), outcome: z.string().nullable() })) });

/**
 * A citizen requests information. The information officer (PPID) refuses it with an exemption and its consequence test, the
 * superior grants the objection, and the officer decides once more.
 */
export async function requestInformation(journey: Journey, kim: Kim, category: string): Promise<PlantedAspiration> {
  journey.chapter('At the desk: a request for information (permohonan informasi, PPID)');
  const { http, texts } = journey;
  const [officer, superior] = [http.as('ppid'), http.as('atasan-ppid')];
  const { id, trackingNumber, pin } = await submit(journey, kim, category);
  const key = { trackingNumber, pin };
  const path = `/v1/information-requests/${id}`;
  const own = '/v1/tracking/information-request';

  const decide = async (body: object) => {
    const { version } = await officer.get('aspirations', path, request);
    const decided = await officer.post('aspirations', `${path}/decide`, request, { ifMatch: version, body });
    return { detail: `${decided.number}: ${decided.status}` };
  };

  await journey.step('the officer sees what the request lacks, and the citizen states its purpose', async () => {
    const { missing } = await officer.get('aspirations', path, request);
    const body = { ...key, purpose: `Untuk musyawarah desa ${texts.requestPurpose}.` };
    await http.post('aspirations', `${own}/purpose`, z.unknown(), { body });
    return { detail: missing.join(', ') };
  });
  await journey.step('the officer refuses it, with the exemption of the law and what disclosure would cause', () =>
    decide({
      outcome: 'REFUSED',
      subject: 'Daftar penerima bantuan desa',
      text: `Memuat data pribadi warga ${texts.requestRefusal}.`,
      ground: 'PERSONAL_SECRET',
      consequenceTest: `Membuka data akan merugikan warga ${texts.requestConsequence}.`,
    }),
  );
  await journey.step('the citizen reads the decision and objects to it', async () => {
    const { objectUntil } = await http.post('aspirations', own, followed, { body: key });
    const body = { ...key, ground: 'EXEMPTION', reason: `Jumlah penerima bukan rahasia ${texts.requestObjection}.` };
    const { status } = await http.post('aspirations', `${own}/object`, followed, { body });
    return { detail: `until ${objectUntil} → ${status}` };
  });
  await journey.step('the superior grants the objection', async () => {
    const objections = await superior.get('aspirations', `/v1/information-objections?request=${id}`, pageOf(versioned));
    const { id: objectionId, version } = objections.items[0]!;
    const body = { outcome: 'GRANTED', text: `Berikan jumlahnya tanpa nama ${texts.requestVerdict}.` };
    await superior.post('aspirations', `/v1/information-objections/${objectionId}/answer`, versioned, {
      ifMatch: version,
      body,
    });
  });
  await journey.step('the officer decides once more, and the register of the year has it', async () => {
    const decided = await decide({
      outcome: 'GRANTED',
      subject: 'Jumlah penerima bantuan desa',
      text: `Jumlah penerima per dusun terlampir ${texts.requestAnswer}.`,
      form: 'DIGITAL',
    });
    const { number } = await officer.get('aspirations', path, request);
    const { items } = await officer.get('aspirations', '/v1/information-register?limit=100', register);
    const registered = items.find((line) => line.number === number);
    if (registered?.outcome !== 'GRANTED') throw new Error(`the register lacks ${number}`);
    return decided;
  });
  await journey.step('the citizen reads the answer and closes', async () => {
    const { outcome } = await http.post('aspirations', own, followed, { body: key });
    const { status } = await http.post('aspirations', '/v1/tracking/close', tracking, { body: { ...key, rating: 4 } });
    return { detail: `${outcome} → ${status}` };
  });
  return { id, ...key, attachmentIds: [] };
}

function submit(journey: Journey, kim: Kim, category: string): Promise<Receipt> {
  const { texts, http } = journey;
  return journey.step('a citizen requests information, without an account and without a purpose', async () => {
    const created = await http.post('aspirations', '/v1/citizen-aspirations', receipt, {
      body: {
        villageCode: kim.villageCodes[0],
        kind: 'INFORMATION_REQUEST',
        category,
        title: `Penerima bantuan ${texts.requestTitle}`,
        body: `Mohon daftar penerima bantuan di desa kami ${texts.requestBody}.`,
        anonymous: false,
        confidential: false,
        consent: true,
        informationRequest: { form: 'DIGITAL' },
        reporter: { fullName: `Bu ${texts.requesterName}`, phone: null, email: journey.addressOf('pemohon') },
      },
    });
    journey.answeredManually.add(created.id);
    journey.track('ASPIRATION', created);
    return { ...created, detail: created.trackingNumber };
  });
}
