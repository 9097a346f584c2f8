import { waitFor } from '../journey/wait.js';
import type { ChaosPlatform } from './chaos-platform.js';
import type { CommandClient } from './command-client.js';
import type { Client } from './lifecycles.js';

/** The titles of the announcements of the load begin with it. */
export const announced = 'Pengumuman Tahan';
const channels = ['SMS', 'WHATSAPP'] as const;
/** A plan with fewer messages than 20 is not paused for errors. */
const telephonesOfChannel = 5;
const area = '32.01';
let serial = 0;

interface Plan {
  readonly id: string;
  readonly version: number;
}

/** Subscribes telephones by SMS and by WhatsApp, and confirms each by the code that it shows. */
export async function subscribeTelephones(
  { databases, providers }: Pick<ChaosPlatform, 'databases' | 'providers'>,
  caller: CommandClient,
): Promise<void> {
  // As WhatsApp reports them; the load publishes no other versions.
  await databases.query(
    'notifications',
    `INSERT INTO whatsapp_approval (template, number, language, status, reason, changed_at)
     SELECT template, number, 'id', 'APPROVED', NULL, now() FROM template_version`,
  );
  for (const [place, channel] of channels.entries())
    for (let number = 0; number < telephonesOfChannel; number++) {
      const address = `+62812000${place}000${number}`;
      const wishes = { consentVersion: 1, subscriptions: [{ areaPrefix: area, topic: 'disaster' }] };
      await caller.command({
        service: 'notifications',
        path: '/v1/subscriptions',
        body: { channel, address, ...wishes },
      });
      const code = await waitFor(`the code of ${address}`, async () => {
        const shown = providers.shown.find(({ to }) => `+${to}` === address);
        return shown && /\d{6}/.exec(shown.text)?.[0];
      });
      await caller.command({
        service: 'notifications',
        path: '/v1/contact-points/confirm',
        body: { channel, address, code },
      });
    }
}

/** Sends an announcement to all telephones, by SMS or by WhatsApp. */
export async function announcementLifecycle({ caller, commandLog, random }: Client): Promise<void> {
  const notifications = { service: 'notifications' } as const;
  const body = {
    template: 'announcement',
    // Of bulk messages the third of a day is the last one.
    class: 'OPERATIONAL',
    variables: { title: `${announced} ${++serial}`, announcement: 'Isi.' },
    channels: [random.pick(channels)],
    areas: [area],
    audience: { subscribers: {} },
  };
  const plan = await caller.command<Plan>({ ...notifications, path: '/v1/plans', body });
  commandLog.recordSteps('plan', plan.id, 'create');
  await caller.command({ ...notifications, path: `/v1/plans/${plan.id}/start`, ifMatch: plan.version });
  commandLog.recordSteps('plan', plan.id, 'start');
}
