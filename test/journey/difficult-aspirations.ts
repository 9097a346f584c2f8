import { aspiration, type Kim, type Receipt, receipt, tracking, type TrackingKey, trackingKey } from './answers.js';
import type { PlantedAspiration } from './canary.js';
import { spelled } from './canary-texts.js';
import { agencyId } from './submit-aspiration.js';
import { UnexpectedAnswer } from './http.js';
import type { Journey } from './journey.js';
import type { Account } from './tokens.js';

/** The agency that is responsible after the first one has declined. */
const otherAgencyId = 'dlh';

/**
 * An aspiration that lacks information, is assigned to the wrong agency, is answered insufficiently, and has a
 * supporter. Every text names the telephone number of a third person.
 */
export async function difficultAspiration(journey: Journey, kim: Kim, category: string): Promise<PlantedAspiration> {
  journey.chapter('A difficult aspiration');
  const { texts } = journey;
  const text = (words: string, planted: string) => ({
    text: `${words} ${planted}, hubungi ${spelled(texts.thirdPhone)}.`,
  });
  const submitted = await journey.step('a KIM member enters an aspiration that lacks information', () =>
    submit(journey, kim, {
      category,
      title: text('Sampah menumpuk', texts.title).text,
      body: text('Sampah di pinggir jalan belum diangkut.', texts.body).text,
    }),
  );
  const { id, trackingNumber, pin } = submitted;
  const citizen = { trackingNumber, pin };
  const step = (name: string, who: Account, action: string, body: object) =>
    journey.step(name, () => applyTransition(journey, id, who, action, body));
  const byCitizen = (name: string, action: string, body: object) =>
    journey.step(name, async () => {
      const path = `/v1/tracking/${action}`;
      const { status } = await journey.http.post('aspirations', path, tracking, { body: { ...citizen, ...body } });
      return { detail: status };
    });

  await step('the coordinator returns it for completion', 'koordinator', 'return', text('Di jalan apa?', texts.return));
  const completion = text('Jalan Raya Caringin, depan pasar.', texts.completion);
  await byCitizen('the citizen completes it by number and PIN', 'answer', completion);
  await step('it is verified, and a rule assigns it to the wrong agency', 'koordinator', 'verify', {});
  const supporter = await journey.step('another citizen supports it', () => support(journey, kim, id));
  const declined = text('Pengangkutan sampah bukan kami.', texts.decline);
  await step('the agency is not responsible and declines', 'penghubung', 'decline', declined);
  await step('the coordinator assigns it to the responsible agency', 'koordinator', 'assign', {
    agencyId: otherAgencyId,
  });
  await step('the responsible agency accepts', 'penghubung-dlh', 'accept', {});
  await step('the agency asks the citizen', 'penghubung-dlh', 'ask', text('Sejak kapan?', texts.question));
  await byCitizen('the citizen answers the question', 'answer', text('Sejak Senin.', texts.answer));
  await step('the agency answers', 'penghubung-dlh', 'respond', text('Sudah diangkut.', texts.response));
  await step('the coordinator asks the village’s KIM to check on site', 'koordinator', 'request-check', {
    kimId: kim.id,
  });
  const check = { kimId: kim.id, result: 'NOT_DONE', ...text('Separuhnya masih ada.', texts.check) };
  await step('the village’s KIM checks on site: the work is not done', 'anggota', 'check', check);
  const sentBack = text('Mohon dituntaskan.', texts.sendBack);
  await step('the coordinator returns the answer', 'koordinator', 'send-back', sentBack);
  const answer = text('Sisanya sudah diangkut.', texts.lastResponse);
  await step('the agency answers again', 'penghubung-dlh', 'respond', answer);
  await byCitizen('the citizen is satisfied and rates it', 'close', { rating: 4 });
  return { id, ...citizen, attachmentIds: [], supporter };
}

function support(journey: Journey, kim: Kim, id: string): Promise<TrackingKey> {
  const { texts } = journey;
  const reporter = {
    fullName: `Ibu ${texts.supporterName}`,
    phone: `0${texts.supporterPhone}`,
    email: journey.addressOf(texts.supporterEmail),
  };
  const body = { kimId: kim.id, villageCode: kim.villageCodes[0], anonymous: false, consent: true, reporter };
  return journey.http.as('anggota').post('aspirations', `/v1/aspirations/${id}/supporters`, trackingKey, { body });
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
      reporter: {
        fullName: `Wawan ${journey.texts.reporterName}`,
        phone: `0${journey.texts.reporterPhone}`,
        email: journey.addressOf(journey.texts.reporterEmail),
      },
      ...overrides,
    },
  });
  journey.answeredManually.add(created.id);
  journey.track('ASPIRATION', created);
  return { ...created, detail: created.trackingNumber };
}

export async function applyTransition(journey: Journey, id: string, who: Account, action: string, body: object) {
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
