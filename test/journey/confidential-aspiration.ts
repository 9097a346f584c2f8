import { anything, aspiration, created, type Kim, receipt, tracking } from './answers.js';
import type { PlantedAspiration } from './canary.js';
import { attachPdf, attachPhoto } from './canary-files.js';
import { spelled } from './canary-texts.js';
import { applyTransition } from './difficult-aspirations.js';
import type { Journey } from './journey.js';
import { waitFor } from './wait.js';

/** A confidential aspiration of an anonymous citizen with an account, with every step that has a text. */
export async function confidentialAspiration(journey: Journey, kim: Kim, category: string): Promise<PlantedAspiration> {
  journey.chapter('A confidential aspiration (anonim dan rahasia)');
  const { texts } = journey;
  const person = `hubungi ${spelled(texts.sealedThirdPhone)} atau ${texts.sealedThirdEmail}@warga.example`;
  const text = (planted: string) => `Pungutan ${planted}, ${person}.`;
  const citizen = journey.http.as('warga');
  const place = { channel: 'CITIZEN', villageCode: kim.villageCodes[0] ?? '', kind: 'COMPLAINT', category };
  const email = journey.addressOf(texts.sealedReporterEmail);
  const attachmentIds = await journey.step('the citizen uploads a photo and a document with metadata', async () => [
    await attachPhoto(journey, 'warga', texts.photoMetadata),
    await attachPdf(journey, 'warga', { content: texts.sealedDocument, metadata: texts.documentMetadata }),
  ]);
  const { id, trackingNumber, pin } = await journey.step('the citizen submits it, anonymous and confidential', () =>
    citizen.post('aspirations', '/v1/aspirations', receipt, {
      body: {
        ...place,
        kimId: null,
        title: text(texts.sealedTitle),
        body: text(texts.sealedBody),
        answers: { place: { description: text(texts.sealedFormAnswer) } },
        anonymous: true,
        confidential: true,
        consent: true,
        attachmentIds,
        reporter: {
          fullName: `Ibu ${texts.sealedReporterName}`,
          phone: `+62 ${spelled(texts.sealedReporterPhone).slice(1)}`,
          email,
        },
      },
    }),
  );
  journey.answeredManually.add(id);
  journey.track('ASPIRATION', { id });
  await journey.step('the citizen confirms the address by the mail that asks for it', () => confirm(journey, email));
  const draft = await journey.step('the citizen begins another one and leaves it', () => {
    const reporter = { fullName: `Ibu ${texts.draftReporterName}`, phone: `0${texts.draftReporterPhone}` };
    const body = { ...place, title: text(texts.draftTitle), body: text(texts.draftBody), reporter };
    return citizen.post('aspirations', '/v1/aspiration-drafts', created, { body });
  });

  const step = (who: 'koordinator' | 'penghubung', action: string, body: object) =>
    journey.step(`${who}: ${action}`, () => applyTransition(journey, id, who, action, body));
  const byCitizen = (action: string, body: object = {}) =>
    journey.step(`the citizen: ${action}`, async () => {
      const call = { body: { trackingNumber, pin, ...body } };
      const { status } = await journey.http.post('aspirations', `/v1/tracking/${action}`, tracking, call);
      return { detail: status };
    });
  const deadline = (who: 'koordinator' | 'penghubung', action: string, reason: string) =>
    journey.step(`${who}: ${action}`, async () => {
      const path = `/v1/aspirations/${id}`;
      const { version: ifMatch } = await journey.http.as(who).get('aspirations', path, aspiration);
      const call = { ifMatch, body: { reason: text(reason) } };
      await journey.http.as(who).post('aspirations', `${path}/deadlines/${action}`, anything, call);
    });
  await step('koordinator', 'return', { text: text(texts.sealedReturn) });
  await byCitizen('answer', { text: text(texts.sealedCompletion) });
  await step('koordinator', 'verify', { next: { step: 'HOLD', text: text(texts.sealedHold) } });
  await journey.step('koordinator: note', async () => {
    const body = { text: text(texts.sealedNote) };
    await journey.http.as('koordinator').post('aspirations', `/v1/aspirations/${id}/notes`, anything, { body });
  });
  for (const other of ['OTHER', category])
    await step('koordinator', 'recategorise', { category: other, text: text(texts.sealedCategoryChange) });
  await step('koordinator', 'release', { next: { step: 'ASSIGN', agencyId: 'dpupr' } });
  await journey.step('the agency may not read the identity of the citizen', async () => {
    const path = `/v1/aspirations/${id}/reporter?purpose=klarifikasi`;
    const { status, code } = await journey.http.as('penghubung').refusedToRead('aspirations', path);
    return { detail: `${status} ${code}` };
  });
  await step('penghubung', 'decline', { text: text(texts.sealedDecline) });
  await step('koordinator', 'assign', { agencyId: 'dpupr' });
  await step('penghubung', 'accept', {});
  await deadline('penghubung', 'request-pause', texts.sealedPauseRequest);
  await deadline('koordinator', 'refuse-pause', texts.sealedPauseRefusal);
  await deadline('koordinator', 'pause', texts.sealedPause);
  await deadline('koordinator', 'resume', texts.sealedResumption);
  await step('penghubung', 'progress', { text: text(texts.sealedProgress) });
  await step('penghubung', 'ask', { text: text(texts.sealedQuestion) });
  await byCitizen('answer', { text: text(texts.sealedAnswer) });
  const evidence = await journey.step('the agency uploads its evidence', () =>
    attachPdf(journey, 'penghubung', { content: texts.evidence, metadata: texts.documentMetadata }),
  );
  await step('penghubung', 'respond', { text: text(texts.sealedResponse), attachmentIds: [evidence] });
  for (const objection of ['first', 'second']) {
    await byCitizen('reopen', { reason: text(texts.sealedReopening) });
    await step('penghubung', 'respond', { text: `Sudah diperiksa (${objection}).` });
  }
  await byCitizen('reopen', { reason: text(texts.sealedAppeal) });
  await step('koordinator', 'uphold', { text: text(texts.sealedVerdict) });
  await byCitizen('rate', { rating: 2 });
  return { id, trackingNumber, pin, attachmentIds: [...attachmentIds, evidence], draftId: draft.id };
}

async function confirm(journey: Journey, address: string): Promise<void> {
  const code = await waitFor(
    `a mail to ${address}`,
    async () => {
      const mails = await journey.mail.sentTo(address);
      return mails.map(({ text }) => /Kode: ([\w-]+)/.exec(text)?.[1]).find((found) => found !== undefined);
    },
    { log: journey.log },
  );
  await journey.http.post('notifications', '/v1/contact-points/confirm', anything, { body: { token: code } });
}
