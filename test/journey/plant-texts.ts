import { anything, created, edition, type Kim, pageOf, type Task, task, versioned } from './answers.js';
import type { PlantedPublications } from './canary.js';
import { spelled } from './canary-texts.js';
import type { ClarifiedClaim } from './clarify-claim.js';
import { day } from './days.js';
import type { Journey } from './journey.js';

/** What was published before, and the tasks of the KIM. */
interface Published {
  readonly claim: ClarifiedClaim;
  /** To disseminate a correction. */
  readonly correction: Task;
}

/** Plants a text in each free text of publishing that not everyone may read, by the steps of those who write it. */
export async function plantTexts(
  journey: Journey,
  kim: Kim,
  { claim, correction }: Published,
): Promise<PlantedPublications> {
  journey.chapter('What is written for some readers only');
  const { texts } = journey;
  const [anggota, verifier] = [journey.http.as('anggota'), journey.http.as('verifikator')];
  const phone = (digits: string) => `hubungi ${spelled(digits)}`;

  await journey.step('the KIM declines one task, and the report on another one is returned', async () => {
    const declined = await anggota.get('publishing', `/v1/tasks/${claim.task.id}`, task);
    const body = { reason: `Pengurus ${texts.taskDecline} sakit.` };
    await anggota.post('publishing', `/v1/tasks/${declined.id}/decline`, task, { ifMatch: declined.version, body });
    const report = {
      means: 'MEETING',
      audience: `Jemaah ${texts.reportAudience}`,
      peopleReached: 7,
      disseminatedOn: day(),
      villageCodes: correction.villageCodes,
      proof: { text: `Disaksikan ${texts.reportProof}.`, link: null },
    };
    const path = `/v1/tasks/${correction.id}`;
    const reported = await anggota.post('publishing', `${path}/report`, task, { body: report });
    const reason = `Foto ${texts.taskReturn} kabur.`;
    await verifier.post('publishing', `${path}/return`, task, { ifMatch: reported.version, body: { reason } });
  });
  const threadId = await journey.step('a member begins a thread, and a reply in it is hidden', async () => {
    const text = `Bagaimana ${texts.threadText}? ${phone(texts.threadPhone)}`;
    const body = { kimId: kim.id, areaCode: kim.villageCodes[0], title: 'Bertanya', text };
    const { id } = await anggota.post('publishing', '/v1/threads', created, { body });
    const answer = { kimId: null, text: `Jawaban ${texts.hiddenReply}.` };
    const hidden = await journey.http
      .as('redaktur')
      .post('publishing', `/v1/threads/${id}/replies`, versioned, { body: answer });
    await verifier.post('publishing', `/v1/replies/${hidden.id}/hide`, versioned, {
      ifMatch: hidden.version,
      body: { reason: `Menyinggung ${texts.moderationReason}.` },
    });
    return id;
  });
  const needId = await journey.step(
    'a citizen asks for information and gives feedback, without an account',
    async () => {
      const need = { text: `Kapan ${texts.needText}? ${phone(texts.needPhone)}` };
      const { id } = await journey.http.post('publishing', '/v1/public-needs', created, { body: need });
      const why = `Kurang ${texts.feedbackReason}, ${phone(texts.feedbackPhone)}`;
      await journey.http.post('publishing', `/v1/editions/${claim.editionId}/feedback`, anything, {
        body: { verdict: 'NOT_USEFUL', why },
      });
      return id;
    },
  );
  const contributionId = await journey.step('the KIM contributes local news, and an editor returns it', async () => {
    const body = {
      kimId: kim.id,
      title: `Kabar ${texts.contributionTitle}`,
      body: `Isi ${texts.contributionBody}.`,
      summary: 'Kabar desa.',
    };
    const drafted = await anggota.post('publishing', '/v1/contributions', versioned, { body });
    const path = `/v1/contributions/${drafted.id}`;
    const proposed = await anggota.post('publishing', `${path}/propose`, versioned, { ifMatch: drafted.version });
    const approved = await journey.http
      .as('ketua')
      .post('publishing', `${path}/approve`, versioned, { ifMatch: proposed.version });
    await journey.http.as('editor').post('publishing', `${path}/return`, versioned, {
      ifMatch: approved.version,
      body: { reason: `Lengkapi ${texts.contributionReturn}.` },
    });
    return drafted.id;
  });
  const draftId = await journey.step('an edition in review is commented on and returned', async () => {
    const body = {
      title: `Rancangan ${texts.editionDraft}`,
      body: 'Belum terbit.',
      informationClass: 'PERIODIC',
      areaCodes: kim.villageCodes,
      disseminateBy: day(1),
    };
    const drafted = await journey.http.as('editor').post('publishing', '/v1/editions', edition, { body });
    const path = `/v1/editions/${drafted.id}`;
    const submitted = await journey.http
      .as('editor')
      .post('publishing', `${path}/submit`, edition, { ifMatch: drafted.version });
    const redaktur = journey.http.as('redaktur');
    await redaktur.post('publishing', `${path}/comments`, created, {
      body: { contentHash: submitted.contentHash, field: 'body', text: `Periksa ${texts.editionComment}.` },
    });
    await redaktur.post('publishing', `${path}/return`, edition, {
      ifMatch: submitted.version,
      body: { reason: `Belum ${texts.editionReturn}.` },
    });
    return drafted.id;
  });
  const { items } = await anggota.get('publishing', `/v1/tasks?kim=${kim.id}&limit=100`, pageOf(versioned));
  return { claim, threadId, needId, contributionId, draftId, taskIds: items.map(({ id }) => id) };
}
