import { aspiration, type Kim, type Receipt, receipt, tracking } from './answers.js';
import { agencyId } from './submit-aspiration.js';
import type { Journey } from './journey.js';
import type { Account } from './tokens.js';

/** The agency to which a case goes that was not the first one's. */
const otherAgencyId = 'dlh';

/** Chapter 7: what does not go smoothly: a case that lacks something, went to the wrong agency, and was answered badly. */
export async function difficultAspiration(journey: Journey, kim: Kim, category: string): Promise<void> {
  journey.chapter('7. A case that does not go smoothly');
  const taken = await journey.step('a KIM member enters a case in which something is missing', () =>
    submit(journey, kim, { category, title: 'Sampah menumpuk', body: 'Sampah di pinggir jalan belum diangkut.' }),
  );
  const citizen = { trackingNumber: taken.trackingNumber, pin: taken.pin };
  const step = (name: string, who: Account, action: string, body: object) =>
    journey.step(name, () => applyTransition(journey, taken.id, who, action, body));
  const byCitizen = (name: string, action: string, body: object) =>
    journey.step(name, async () => {
      const path = `/v1/tracking/${action}`;
      const { status } = await journey.http.post('aspirations', path, tracking, { body: { ...citizen, ...body } });
      return { detail: status };
    });

  await step('the coordinator sends it back for completion', 'koordinator', 'return', { text: 'Di jalan apa?' });
  await byCitizen('the citizen completes it by number and PIN', 'answer', {
    text: 'Jalan Raya Caringin, depan pasar.',
  });
  await step('it is verified, and a rule takes it to the wrong agency', 'koordinator', 'verify', {});
  await step('that agency has no authority', 'penghubung', 'decline', { text: 'Pengangkutan sampah bukan kami.' });
  await step('the coordinator hands it to the right one', 'koordinator', 'assign', { agencyId: otherAgencyId });
  await step('which takes it on', 'penghubung-dlh', 'accept', {});
  await step('asks the citizen', 'penghubung-dlh', 'ask', { text: 'Sejak kapan?' });
  await byCitizen('the citizen replies', 'answer', { text: 'Sejak Senin.' });
  await step('and answers', 'penghubung-dlh', 'respond', { text: 'Sudah diangkut.' });
  const check = { kimId: kim.id, result: 'NOT_DONE', text: 'Separuhnya masih ada.' };
  await step('the village’s KIM looks on site: it was not done', 'anggota', 'check', check);
  await step('the coordinator sends the answer back', 'koordinator', 'send-back', { text: 'Mohon dituntaskan.' });
  await step('the agency answers again', 'penghubung-dlh', 'respond', { text: 'Sisanya sudah diangkut.' });
  await byCitizen('the citizen is satisfied and rates it', 'close', { rating: 4 });
}

/** What must come out nowhere: `content` of what was told, `name` but in letters to its bearer. */
export interface Canary {
  readonly aspirationId: string;
  readonly content: string;
  readonly name: string;
}

/** Chapter 8: somebody tells in confidence what nobody else may read. */
export async function confidentialAspiration(journey: Journey, kim: Kim, category: string): Promise<Canary> {
  journey.chapter('8. Something told in confidence (anonim dan rahasia)');
  const [content, name] = [`isirahasia${journey.run}`, `Kenari${journey.run}`];
  const taken = await journey.step('a citizen tells it, anonymous and confidential', () =>
    submit(journey, kim, {
      category,
      title: `Pungutan ${content}`,
      body: `Pungutan liar ${content} di loket.`,
      anonymous: true,
      confidential: true,
      reporter: { fullName: name, phone: '+6281200000001', email: journey.addressOf('pelapor-rahasia') },
    }),
  );
  await journey.step('it is verified and goes to the agency', () =>
    applyTransition(journey, taken.id, 'koordinator', 'verify', {}),
  );
  await journey.step('the agency is not told who it was', async () => {
    const path = `/v1/aspirations/${taken.id}/reporter?purpose=klarifikasi`;
    const { status, code } = await journey.http.as('penghubung').refusedToRead('aspirations', path);
    return { detail: `${status} ${code}` };
  });
  await journey.step('the agency answers', () =>
    applyTransition(journey, taken.id, 'penghubung', 'respond', { text: `Petugas ${content} sudah diperiksa.` }),
  );
  const citizen = { trackingNumber: taken.trackingNumber, pin: taken.pin };
  await journey.step('the citizen closes it', async () => {
    const { status } = await journey.http.post('aspirations', '/v1/tracking/close', tracking, { body: citizen });
    return { detail: status };
  });
  return { aspirationId: taken.id, content, name };
}

async function submit(journey: Journey, kim: Kim, overrides: object): Promise<Receipt & { detail: string }> {
  const made = await journey.http.as('anggota').post('aspirations', '/v1/aspirations', receipt, {
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
  journey.answeredManually.add(made.id);
  journey.track('ASPIRATION', made);
  return { ...made, detail: made.trackingNumber };
}

async function applyTransition(journey: Journey, id: string, who: Account, action: string, body: object) {
  const path = `/v1/aspirations/${id}`;
  const { version } = await journey.http.as(who).get('aspirations', path, aspiration);
  const call = { ifMatch: version, body };
  // Whoever gives the case away may not read it any more.
  const { status, agencyId: agency } = await journey.http
    .as(who)
    .post('aspirations', `${path}/${action}`, aspiration, call);
  return { detail: `${status}${agency === null || agency === agencyId ? '' : `, ${agency}`}` };
}
