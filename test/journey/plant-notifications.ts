import { z } from 'zod';
import { anything, type Kim, versioned } from './answers.js';
import type { PlantedNotifications } from './canary.js';
import { spelled } from './canary-texts.js';
import type { Journey } from './journey.js';

const subscriptionKinds = [{ areaPrefix: '32.01' }];
const consent = z.object({ version: z.number() });

/** Plants a text in each free text and personal field of notifications, by the steps of those who write it. */
export async function plantNotifications(journey: Journey, kim: Kim): Promise<PlantedNotifications> {
  const { texts } = journey;
  const editor = journey.http.as('editor');

  const planId = await journey.step('an editor drafts an announcement, and cancels it', async () => {
    const body = {
      template: 'announcement',
      variables: { title: `Pengumuman ${texts.planTitle}`, announcement: `Isi ${texts.planText}.` },
      channels: ['EMAIL'],
      areas: kim.villageCodes,
      audience: { kims: [kim.id] },
    };
    const plan = await editor.post('notifications', '/v1/plans', versioned, { body });
    await editor.post('notifications', `/v1/plans/${plan.id}/cancel`, versioned, {
      ifMatch: plan.version,
      body: { reason: `Ditunda ${texts.planReason}.` },
    });
    return plan.id;
  });
  await journey.step('a reader subscribes by e-mail, and a citizen adds a number', async () => {
    const { version } = await journey.http.get('notifications', '/v1/subscriptions/consent', consent);
    const subscription = {
      channel: 'EMAIL',
      // Not among the mails that the journey counts: nothing follows until the address is confirmed.
      address: `${texts.subscriberEmail}@langganan.example`,
      name: texts.subscriberName,
      consentVersion: version,
      subscriptions: subscriptionKinds,
    };
    await journey.http.post('notifications', '/v1/subscriptions', anything, { body: subscription });
    const number = { channel: 'SMS', address: spelled(texts.contactPhone) };
    await journey.http.as('warga').post('notifications', '/v1/contact-points', anything, { body: number });
  });
  return { planId };
}
