import { randomUUID } from 'node:crypto';
import { anything, type Coverage, type Edition, inbox, type Kim, pageOf, type Task, task } from './answers.js';
import { day } from './days.js';
import type { Journey } from './journey.js';
import { coverageOf } from './publish-edition.js';
import { messageDeadlineMs, waitFor } from './wait.js';

/** The KIM gets a task, its members are notified, it reports with proof, coverage changes. */
export async function passOn(journey: Journey, kim: Kim, edition: Edition): Promise<void> {
  journey.chapter('The KIM disseminates it (diseminasi)');
  const anggota = journey.http.as('anggota');
  const village = kim.villageCodes[0] ?? '';

  const assigned = await journey.step('the KIM gets a dissemination task (tugas diseminasi)', async () => {
    const query = `/v1/tasks?kim=${kim.id}&edition=${edition.id}`;
    const found = await waitFor(`a task for ${kim.name}`, async () => {
      return (await anggota.get('publishing', query, pageOf(task))).items[0];
    });
    journey.track('TASK', found);
    return { ...found, detail: `due on ${found.dueOn}` };
  });

  await journey.step('a member finds it in the inbox and reads it', async () => {
    const message = await waitFor(
      'the task in the inbox of anggota',
      async () => {
        const { items } = await anggota.get('notifications', '/v1/inbox?limit=50', inbox);
        return items.find(({ about }) => about.id === assigned.id);
      },
      { deadlineMs: messageDeadlineMs, log: journey.log },
    );
    await anggota.post('notifications', `/v1/inbox/${message.id}/read`, anything);
    return { detail: message.subject };
  });

  await journey.step('the chair has it by e-mail, with its text and a link', async () => {
    const mail = await waitFor(
      'the task in the mails of ketua',
      async () => (await journey.mail.sentTo(journey.addressOf('ketua'))).find(({ text }) => text.includes(edition.id)),
      { deadlineMs: messageDeadlineMs, log: journey.log },
    );
    if (!mail.text.includes('Imunisasi campak gratis')) throw new Error(`the mail lacks the text:\n${mail.text}`);
    return { detail: mail.subject };
  });

  await journey.step('the KIM reports with proof where and how it disseminated the edition', async () => {
    const reported = await anggota.post<Task>('publishing', `/v1/tasks/${assigned.id}/report`, task, {
      body: {
        clientId: randomUUID(),
        means: 'MEETING',
        audience: 'Ibu balita di Posyandu Melati',
        peopleReached: 42,
        disseminatedOn: day(),
        villageCodes: [village],
        proof: {
          text: 'Dibacakan pada pertemuan Posyandu, daftar hadir terlampir.',
          link: 'https://kim.example/foto/1',
        },
      },
    });
    return { detail: `${reported.status}, 42 people at a meeting` };
  });

  await journey.step('coverage changes: the village counts as reached', async () => {
    const now = await waitFor(`village ${village} to be reached`, () => reached(journey, edition.id, village));
    const open = now.villages.filter(({ reported }) => reported === 0).map(({ name }) => name);
    return { detail: `${now.villagesReached} of ${now.villagesTargeted}; not yet: ${open.join(', ') || 'none'}` };
  });
}

async function reached(journey: Journey, editionId: string, village: string): Promise<Coverage | undefined> {
  const now = await coverageOf(journey, editionId);
  return now.villages.some((row) => row.villageCode === village && row.state === 'REACHED') ? now : undefined;
}
