import { document, type Edition, edition, type Kim, pageOf, type Task, task } from './answers.js';
import type { Journey } from './journey.js';
import { waitFor } from './wait.js';

/** The edition was wrong. A correction replaces it, and the KIM that disseminated it gets the correction, too. */
export async function correctEdition(journey: Journey, kim: Kim, wrong: Edition): Promise<Task> {
  journey.chapter('The edition is corrected (ralat)');
  const [editor, redaktur] = [journey.http.as('editor'), journey.http.as('redaktur')];

  const draft = await journey.step('an editor writes the correction and its reason', async () => {
    const created = await editor.post('publishing', `/v1/documents/${wrong.documentId}/editions`, edition, {
      body: {
        language: 'id',
        title: `Ralat: jadwal imunisasi campak di Posyandu ${journey.run}`,
        body: 'Imunisasi campak gratis di Posyandu pada hari **Rabu** pukul 08.00–11.00. Bawa buku KIA.',
        correctionReason: 'Hari imunisasi keliru: bukan Selasa, melainkan Rabu.',
      },
    });
    journey.track('EDITION', created);
    return { ...created, detail: `${created.status}, the earlier one still holds` };
  });

  await journey.step('a second person approves it, and it replaces the wrong one', async () => {
    const at = `/v1/editions/${draft.id}`;
    const submitted = await editor.post('publishing', `${at}/submit`, edition, { ifMatch: draft.version });
    const body = { contentHash: submitted.contentHash };
    const approved = await redaktur.post('publishing', `${at}/approve`, edition, { ifMatch: submitted.version, body });
    await redaktur.post('publishing', `${at}/publish`, edition, { ifMatch: approved.version });
    const { editions } = await journey.http.get('publishing', `/v1/documents/${wrong.documentId}`, document);
    const shown = editions.map(({ number, status }) => `${number} ${status}`).join(', ');
    if (shown !== '2 PUBLISHED, 1 SUPERSEDED') throw new Error(`the document shows: ${shown}`);
    return { detail: shown };
  });

  return journey.step('the KIM gets a task for the correction', async () => {
    const query = `/v1/tasks?kim=${kim.id}&edition=${draft.id}`;
    const found = await waitFor(`the correction for ${kim.name}`, async () => {
      return (await journey.http.as('anggota').get('publishing', query, pageOf(task))).items[0];
    });
    journey.track('TASK', found);
    return { ...found, detail: `due on ${found.dueOn}` };
  });
}
