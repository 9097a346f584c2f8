import { type Coverage, coverage, type Edition, edition, type Kim } from './answers.js';
import { day } from './days.js';
import type { Journey } from './journey.js';
import { waitFor } from './wait.js';

/** An editor writes an edition, a second person approves exactly this text, it is published. */
export async function publishEdition(journey: Journey, kim: Kim): Promise<Edition> {
  journey.chapter('An edition is written, approved and published (terbitan)');
  const [editor, redaktur] = [journey.http.as('editor'), journey.http.as('redaktur')];
  const district = (kim.villageCodes[0] ?? '').slice(0, '32.01.27'.length);

  const draft = await journey.step('an editor writes for the villages of a district (kecamatan)', async () => {
    const created = await editor.post('publishing', '/v1/editions', edition, {
      body: {
        title: `Jadwal imunisasi campak di Posyandu ${journey.run}`,
        body: 'Imunisasi campak gratis di Posyandu pada hari Selasa pukul 08.00–11.00. Bawa buku KIA.',
        informationClass: 'PERIODIC',
        areaCodes: [district],
        // Soon: until then, every KIM that becomes active in these villages gets a task, also in later runs.
        disseminateBy: day(1),
      },
    });
    journey.track('EDITION', created);
    return { ...created, detail: `${district}, ${created.status}` };
  });

  const submitted = await journey.step('the editor submits it for review', () =>
    editor.post('publishing', `/v1/editions/${draft.id}/submit`, edition, { ifMatch: draft.version }),
  );
  await journey.step('the author cannot approve it alone', async () => {
    const approval = { ifMatch: submitted.version, body: { contentHash: submitted.contentHash } };
    const { status, code } = await editor.refused('publishing', `/v1/editions/${draft.id}/approve`, approval);
    if (code !== 'own-content') throw new Error(`rejected for another reason: ${code}`);
    return { detail: `${status} ${code}` };
  });
  const approved = await journey.step('a second person (redaktur) approves exactly this text', async () => {
    const approval = { ifMatch: submitted.version, body: { contentHash: submitted.contentHash } };
    const created = await redaktur.post('publishing', `/v1/editions/${draft.id}/approve`, edition, approval);
    return { ...created, detail: `SHA-256 ${created.contentHash.slice(0, 12)}…` };
  });
  const published = await journey.step('it is published (terbit)', async () => {
    const created = await redaktur.post('publishing', `/v1/editions/${draft.id}/publish`, edition, {
      ifMatch: approved.version,
    });
    return { ...created, detail: created.status };
  });
  await journey.step('coverage lists the villages of the audience', async () => {
    const { villagesTargeted } = await waitFor('the coverage of the edition', () => targeted(journey, draft.id));
    return { detail: `${villagesTargeted} villages` };
  });
  return published;
}

export function coverageOf(journey: Journey, editionId: string): Promise<Coverage> {
  return journey.http.get('publishing', `/v1/editions/${editionId}/coverage`, coverage);
}

async function targeted(journey: Journey, editionId: string): Promise<Coverage | undefined> {
  const now = await coverageOf(journey, editionId);
  return now.villagesTargeted > 0 && now.villages.length === now.villagesTargeted ? now : undefined;
}
