import { createHash } from 'node:crypto';
import {
  anything,
  claim,
  clarificationTimes,
  claimReceipt,
  claimReport,
  edition,
  inbox,
  type Kim,
  pageOf,
  type Task,
  task,
} from './answers.js';
import { spelled } from './canary-texts.js';
import { day } from './days.js';
import type { Journey } from './journey.js';
import { messageDeadlineMs, waitFor } from './wait.js';

/** What a claim has left behind. */
export interface ClarifiedClaim {
  readonly id: string;
  readonly receipt: string;
  readonly editionId: string;
  /** To disseminate the clarification. */
  readonly task: Task;
}

/** A false claim spreads: it is reported, checked by two people, clarified where it was seen, and its reporters are notified. */
export async function clarifyClaim(journey: Journey, kim: Kim): Promise<ClarifiedClaim> {
  journey.chapter('A false claim is clarified (hoaks)');
  const village = kim.villageCodes[0] ?? '';
  const [verifier, editor] = [journey.http.as('verifikator'), journey.http.as('editor')];
  const text = textOf(journey);
  const reported = {
    villageCodes: [village],
    channels: ['WHATSAPP'],
    link: `https://kabar.example/${journey.texts.claimLink}`,
    place: `Grup warga ${journey.texts.claimPlace}`,
  };

  const receipts = await journey.step('citizens report what was forwarded to them, without an account', async () => {
    const contact = `ibu@${journey.texts.claimContact}.example`;
    const reports = [
      { ...reported, text, contact },
      { ...reported, text: `Diteruskan berkali-kali: ${text}` },
      { ...reported, text: `Benarkah ini? ${text.toUpperCase()}` },
    ];
    const given: string[] = [];
    for (const body of reports)
      given.push((await journey.http.post('publishing', '/v1/public-claim-reports', claimReceipt, { body })).receipt);
    return given;
  });
  await journey.step('a member of the KIM reports it, too', async () => {
    const body = { ...reported, text, kimId: kim.id };
    const { status } = await journey.http.as('anggota').post('publishing', '/v1/claim-reports', claimReceipt, { body });
    return { detail: status };
  });

  const found = await journey.step('all reports are one claim', async () => {
    const { items } = await verifier.get('publishing', '/v1/claims?status=REPORTED&limit=100', pageOf(claim));
    for (const item of items) {
      const reports = await verifier.get('publishing', `/v1/claims/${item.id}/reports?limit=1`, pageOf(claimReport));
      if (reports.items[0]?.text !== text) continue;
      if (item.reportCount !== receipts.length + 1) throw new Error(`${item.reportCount} reports are grouped`);
      journey.track('CLAIM', item);
      return { ...item, detail: `${item.reportCount} reports, ${item.title}` };
    }
    throw new Error('no claim has these reports');
  });
  const path = `/v1/claims/${found.id}`;

  const proposed = await journey.step('a verifier words it, adds evidence and proposes a verdict', async () => {
    const triage = { statement: `Bantuan dibagikan lewat pesan ${journey.run}`, reach: 'DISTRICT', harm: 'MONEY' };
    const triaged = await verifier.post('publishing', `${path}/triage`, claim, {
      ifMatch: found.version,
      body: triage,
    });
    const checked = await verifier.post('publishing', `${path}/verify`, claim, { ifMatch: triaged.version });
    const rating = {
      verdict: 'HOAX',
      subtype: 'FABRICATED_CONTENT',
      explanation: 'Dinas Sosial menyatakan tidak ada bantuan lewat pesan berantai.',
    };
    const early = { ifMatch: checked.version, body: rating };
    const { code } = await verifier.refused('publishing', `${path}/propose-rating`, early);
    if (code !== 'evidence-missing') throw new Error(`without evidence it was refused for another reason: ${code}`);
    const source = {
      publisher: 'Dinas Sosial Kabupaten Bogor',
      title: 'Tidak ada bantuan lewat pesan berantai',
      link: 'https://dinsos.bogorkab.example/klarifikasi',
      note: `Ditelepon, dijawab oleh ${journey.texts.evidenceNote}.`,
    };
    await verifier.post('publishing', `${path}/evidence`, anything, { body: source });
    const result = await verifier.post('publishing', `${path}/propose-rating`, claim, early);
    return { ...result, detail: `${code} before it` };
  });
  const rated = await journey.step('a second person confirms the verdict; the first one cannot', async () => {
    const { status, code } = await verifier.refused('publishing', `${path}/confirm-rating`, {
      ifMatch: proposed.version,
    });
    if (code !== 'own-rating') throw new Error(`rejected for another reason: ${code}`);
    const result = await editor.post('publishing', `${path}/confirm-rating`, claim, { ifMatch: proposed.version });
    return { ...result, detail: `${status} ${code}; then ${result.title}` };
  });

  const published = await journey.step('three editors draft, endorse and publish the clarification', async () => {
    const { clarificationDocumentId } = await editor.post('publishing', `${path}/draft-clarification`, claim, {
      ifMatch: rated.version,
      body: { disseminateBy: day(1) },
    });
    const list = `/v1/editions?document=${clarificationDocumentId}`;
    const [draft] = (await editor.get('publishing', list, pageOf(edition))).items;
    const at = `/v1/editions/${journey.track('EDITION', draft!).id}`;
    const submitted = await editor.post('publishing', `${at}/submit`, edition, { ifMatch: draft!.version });
    const approval = { body: { contentHash: submitted.contentHash }, ifMatch: submitted.version };
    const redaktur = journey.http.as('redaktur');
    const { code } = await redaktur.refused('publishing', `${at}/approve`, approval);
    if (code !== 'endorsement-missing') throw new Error(`approved by one, or refused for another reason: ${code}`);
    const endorsed = await journey.http.as('penyunting').post('publishing', `${at}/endorse`, edition, approval);
    const approved = await redaktur.post('publishing', `${at}/approve`, edition, {
      ...approval,
      ifMatch: endorsed.version,
    });
    const result = await redaktur.post('publishing', `${at}/publish`, edition, { ifMatch: approved.version });
    if (result.villageCodes.join() !== village) throw new Error(`it is for ${result.villageCodes.join()}`);
    return { ...result, detail: `for ${village}, where it was seen` };
  });
  const assigned = await journey.step('the KIM gets a task for the clarification', async () => {
    const query = `/v1/tasks?kim=${kim.id}&edition=${published.id}`;
    const given = await waitFor(`the clarification for ${kim.name}`, async () => {
      return (await journey.http.as('anggota').get('publishing', query, pageOf(task))).items[0];
    });
    journey.track('TASK', given);
    return { ...given, detail: `due on ${given.dueOn}` };
  });

  await journey.step('every citizen reads by the receipt what became of it, and the KIM is notified', async () => {
    for (const receipt of receipts)
      await waitFor(`receipt ${receipt} to show the clarification`, async () => {
        const shown = await journey.http.get('publishing', `/v1/claim-reports/${receipt}`, claimReceipt);
        return shown.status === 'CLARIFIED' && shown.clarificationDocumentId === published.documentId;
      });
    const messages = await waitFor(
      'the verdict and the clarification in the inbox of anggota',
      async () => {
        const { items } = await journey.http.as('anggota').get('notifications', '/v1/inbox?limit=50', inbox);
        const own = items.filter(({ about }) => about.id === found.id);
        return own.length === 2 ? own : undefined;
      },
      { deadlineMs: messageDeadlineMs, log: journey.log },
    );
    return { detail: messages.map(({ subject }) => subject).join('; ') };
  });
  await journey.step('the time until the clarification is measured', async () => {
    const times = '/v1/claims/clarification-times?months=2';
    const { items } = await verifier.get('publishing', times, clarificationTimes);
    const [month] = items;
    if (!month || month.clarified === 0 || month.medianHours === null) throw new Error('no clarification is measured');
    return { detail: `${month.clarified} of ${month.claims} in ${month.month}, median ${month.medianHours} h` };
  });
  return { id: found.id, receipt: receipts[0]!, editionId: published.id, task: assigned };
}

/** Words of this run alone: a similar text would belong to the claim of an earlier run. */
function textOf({ run, texts }: Journey): string {
  const words = createHash('sha512').update(run).digest('hex').match(/.{8}/g)!.slice(0, 12);
  return `Bantuan ${texts.claimText} ${words.join(' ')} dibagikan, hubungi ${spelled(texts.claimPhone)}.`;
}
