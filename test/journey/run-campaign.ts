import { randomUUID } from 'node:crypto';
import {
  anything,
  type Campaign,
  campaign,
  campaignProgress,
  campaignReport,
  type Edition,
  edition,
  type Kim,
  pageOf,
  task,
} from './answers.js';
import { day } from './days.js';
import type { Journey } from './journey.js';
import { waitFor } from './wait.js';

/** A campaign starts, publishes, is reported on, reaches its goal, and is closed with a report. */
export async function runCampaign(journey: Journey, kim: Kim): Promise<void> {
  journey.chapter('A campaign reaches its goal (kampanye)');
  const redaktur = journey.http.as('redaktur');
  const village = kim.villageCodes[0] ?? '';

  const material = await journey.step('an editor writes the material of a campaign', () => write(journey, village));
  const started = await journey.step('the campaign starts: its villages and its goals are fixed', async () => {
    const created = await redaktur.post('publishing', '/v1/campaigns', campaign, {
      body: {
        title: `Imunisasi campak untuk semua balita ${journey.run}`,
        summary: 'Setiap balita mendapat imunisasi campak.',
        startsOn: day(),
        endsOn: day(30),
        areaCodes: [village],
        goals: [
          { metric: 'VILLAGES_REACHED', target: 1 },
          { metric: 'PEOPLE_REACHED', target: 100 },
        ],
        stages: [{ name: 'Sosialisasi', startsOn: day(), endsOn: day(7) }],
        documentIds: [material.documentId],
      },
    });
    return step(journey, journey.track('CAMPAIGN', created), 'start');
  });

  await journey.step('its material is published', async () => {
    const at = `/v1/editions/${material.id}`;
    const body = { contentHash: material.contentHash };
    const approved = await redaktur.post('publishing', `${at}/approve`, edition, { ifMatch: material.version, body });
    return redaktur.post('publishing', `${at}/publish`, edition, { ifMatch: approved.version });
  });
  await journey.step('the KIM reports 80 people at a meeting', () => report(journey, kim, material));
  await journey.step('anyone reads its progress', async () => {
    const path = `/v1/campaigns/${started.id}/progress`;
    const { goals } = await waitFor('the progress of the campaign', async () => {
      const now = await journey.http.get('publishing', path, campaignProgress);
      return now.totals.peopleReached === 80 ? now : undefined;
    });
    return { detail: goals.map(({ metric, reached, target }) => `${metric} ${reached} of ${target}`).join(', ') };
  });
  await journey.step('it is closed with a report in both languages', async () => {
    const conclusion = 'Pertemuan Posyandu menjangkau paling banyak warga.';
    await step(journey, started, 'close', { conclusion });
    const { text, progress } = await journey.http.get(
      'publishing',
      `/v1/campaigns/${started.id}/report`,
      campaignReport,
    );
    if (!text.id.includes(conclusion) || progress.totals.villagesReached !== 1)
      throw new Error(`the report shows: ${text.id}`);
    return { detail: text.en.split('\n')[2] ?? '' };
  });
}

async function write(journey: Journey, village: string): Promise<Edition> {
  const editor = journey.http.as('editor');
  const created = await editor.post('publishing', '/v1/editions', edition, {
    body: {
      kind: 'CAMPAIGN_MATERIAL',
      title: `Ayo imunisasi campak ${journey.run}`,
      body: 'Bawa balita Anda ke **Posyandu** setiap hari Rabu. Gratis.',
      informationClass: 'PERIODIC',
      areaCodes: [village],
      disseminateBy: day(1),
    },
  });
  journey.track('EDITION', created);
  return editor.post('publishing', `/v1/editions/${created.id}/submit`, edition, { ifMatch: created.version });
}

async function step(journey: Journey, { id, version }: Campaign, action: string, body?: object): Promise<Campaign> {
  const call = { ifMatch: version, ...(body && { body }) };
  return journey.http.as('redaktur').post('publishing', `/v1/campaigns/${id}/${action}`, campaign, call);
}

async function report(journey: Journey, kim: Kim, { id }: Edition): Promise<void> {
  const anggota = journey.http.as('anggota');
  const query = `/v1/tasks?kim=${kim.id}&edition=${id}`;
  const found = await waitFor(`a task of the campaign for ${kim.name}`, async () => {
    return (await anggota.get('publishing', query, pageOf(task))).items[0];
  });
  journey.track('TASK', found);
  await anggota.post('publishing', `/v1/tasks/${found.id}/report`, anything, {
    body: {
      clientId: randomUUID(),
      means: 'MEETING',
      audience: 'Orang tua balita di Posyandu Melati',
      peopleReached: 80,
      disseminatedOn: day(),
      villageCodes: found.villageCodes,
      proof: { text: 'Dijelaskan pada hari buka Posyandu; daftar hadir terlampir.', link: null },
    },
  });
}
