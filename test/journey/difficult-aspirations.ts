import { aspiration, type Kim, type Receipt, receipt, tracking } from './answers.js';
import { agencyId } from './submit-aspiration.js';
import { UnexpectedAnswer } from './http.js';
import type { Journey } from './journey.js';
import type { Account } from './tokens.js';

/** The agency that is responsible after the first one has declined. */
const otherAgencyId = 'dlh';

/** Chapter 7: an aspiration that lacks information, is assigned to the wrong agency, and is answered insufficiently. */
export async function difficultAspiration(journey: Journey, kim: Kim, category: string): Promise<void> {
  journey.chapter('7. A difficult aspiration');
  const submitted = await journey.step('a KIM member enters an aspiration that lacks information', () =>
    submit(journey, kim, { category, title: 'Sampah menumpuk', body: 'Sampah di pinggir jalan belum diangkut.' }),
  );
  const citizen = { trackingNumber: submitted.trackingNumber, pin: submitted.pin };
  const step = (name: string, who: Account, action: string, body: object) =>
    journey.step(name, () => applyTransition(journey, submitted.id, who, action, body));
  const byCitizen = (name: string, action: string, body: object) =>
    journey.step(name, async () => {
      const path = `/v1/tracking/${action}`;
      const { status } = await journey.http.post('aspirations', path, tracking, { body: { ...citizen, ...body } });
      return { detail: status };
    });

  await step('the coordinator returns it for completion', 'koordinator', 'return', { text: 'Di jalan apa?' });
  await byCitizen('the citizen completes it by number and PIN', 'answer', {
    text: 'Jalan Raya Caringin, depan pasar.',
  });
  await step('it is verified, and a rule assigns it to the wrong agency', 'koordinator', 'verify', {});
  await step('the agency is not responsible and declines', 'penghubung', 'decline', {
    text: 'Pengangkutan sampah bukan kami.',
  });
  await step('the coordinator assigns it to the responsible agency', 'koordinator', 'assign', {
    agencyId: otherAgencyId,
  });
  await step('the responsible agency accepts', 'penghubung-dlh', 'accept', {});
  await step('the agency asks the citizen', 'penghubung-dlh', 'ask', { text: 'Sejak kapan?' });
  await byCitizen('the citizen answers the question', 'answer', { text: 'Sejak Senin.' });
  await step('the agency answers', 'penghubung-dlh', 'respond', { text: 'Sudah diangkut.' });
  await step('the coordinator asks the village’s KIM to check on site', 'koordinator', 'request-check', {
    kimId: kim.id,
  });
  const check = { kimId: kim.id, result: 'NOT_DONE', text: 'Separuhnya masih ada.' };
  await step('the village’s KIM checks on site: the work is not done', 'anggota', 'check', check);
  await step('the coordinator returns the answer', 'koordinator', 'send-back', { text: 'Mohon dituntaskan.' });
  await step('the agency answers again', 'penghubung-dlh', 'respond', { text: 'Sisanya sudah diangkut.' });
  await byCitizen('the citizen is satisfied and rates it', 'close', { rating: 4 });
}

/** Confidential texts that must not leak: `content` appears nowhere outside, `name` only in mails to its bearer. */
export interface Canary {
  readonly aspirationId: string;
  readonly content: string;
  readonly name: string;
}

/** Chapter 8: a confidential aspiration of an anonymous citizen. */
export async function confidentialAspiration(journey: Journey, kim: Kim, category: string): Promise<Canary> {
  journey.chapter('8. A confidential aspiration (anonim dan rahasia)');
  // A name has no digits.
  const [content, name] = [
    `isirahasia${journey.run}`,
    `Kenari${journey.run.replaceAll(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!)}`,
  ];
  const submitted = await journey.step('a citizen submits it, anonymous and confidential', () =>
    submit(journey, kim, {
      category,
      title: `Pungutan ${content}`,
      body: `Pungutan liar ${content} di loket.`,
      anonymous: true,
      confidential: true,
      reporter: { fullName: name, phone: '+6281200000001', email: journey.addressOf('pelapor-rahasia') },
    }),
  );
  await journey.step('it is verified and assigned to the agency', () =>
    applyTransition(journey, submitted.id, 'koordinator', 'verify', {}),
  );
  await journey.step('the agency may not read the identity of the citizen', async () => {
    const path = `/v1/aspirations/${submitted.id}/reporter?purpose=klarifikasi`;
    const { status, code } = await journey.http.as('penghubung').refusedToRead('aspirations', path);
    return { detail: `${status} ${code}` };
  });
  await journey.step('the agency answers', () =>
    applyTransition(journey, submitted.id, 'penghubung', 'respond', { text: `Petugas ${content} sudah diperiksa.` }),
  );
  const citizen = { trackingNumber: submitted.trackingNumber, pin: submitted.pin };
  await journey.step('the citizen closes it', async () => {
    const { status } = await journey.http.post('aspirations', '/v1/tracking/close', tracking, { body: citizen });
    return { detail: status };
  });
  return { aspirationId: submitted.id, content, name };
}

async function submit(journey: Journey, kim: Kim, overrides: object): Promise<Receipt & { detail: string }> {
  const created = await journey.http.as('anggota').post('aspirations', '/v1/aspirations', receipt, {
    body: {
      kimId: kim.id,
      villageCode: kim.villageCodes[0] ?? '',
      kind: 'COMPLAINT',
      anonymous: false,
      confidential: false,
      consent: true,
      reporter: { fullName: 'Wawan Setiawan', phone: null, email: journey.addressOf('pelapor-kedua') },
      ...overrides,
    },
  });
  journey.answeredManually.add(created.id);
  journey.track('ASPIRATION', created);
  return { ...created, detail: created.trackingNumber };
}

async function applyTransition(journey: Journey, id: string, who: Account, action: string, body: object) {
  const path = `/v1/aspirations/${id}`;
  for (let attempts = 1; ; attempts++)
    try {
      return await applyOnce(journey, path, who, action, body);
    } catch (error) {
      // The notice of an answer, once delivered, changes the version, too.
      if (!(error instanceof UnexpectedAnswer) || error.status !== 412 || attempts === 3) throw error;
    }
}

async function applyOnce(journey: Journey, path: string, who: Account, action: string, body: object) {
  const { version } = await journey.http.as(who).get('aspirations', path, aspiration);
  const call = { ifMatch: version, body };
  // The account may lose access by this transition: the response shows the aspiration as it was.
  const { status, agencyId: agency } = await journey.http
    .as(who)
    .post('aspirations', `${path}/${action}`, aspiration, call);
  return { detail: `${status}${agency === null || agency === agencyId ? '' : `, ${agency}`}` };
}
