import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { type Providers, startProviders } from '../../../../../local/channels/providers.js';
import { Vault } from '#vault';
import {
  type NotificationsEnvironment,
  startNotificationsEnvironment,
} from '../../../testing/notifications.environment.js';
import { WhatsAppDriver } from '../../channels/whatsapp/whatsapp.driver.js';
import { WhatsAppApprovals } from '../../templates/whatsapp/whatsapp-approvals.service.js';
import type { ClaimedMessage } from './claimed-message.js';
import { Delivery } from './delivery.js';
import { Opening } from './opening.js';

let [service, providers]: [NotificationsEnvironment?, Providers?] = [];
beforeAll(async () => {
  [service, providers] = await Promise.all([
    startNotificationsEnvironment(),
    startProviders({ whatsAppApp: 'app-secret', smsCallback: 'callback-secret' }),
  ]);
});
afterAll(() => Promise.all([service?.stop(), providers?.stop()]));

describe('a message by WhatsApp', () => {
  it('uses the template that is approved, in Indonesian where its language is not', async () => {
    const driver = new WhatsAppDriver(
      { apiUrl: providers!.url, phoneNumberId: '10001', accessKey: 'access-key', timeoutSeconds: 5 },
      { isOpen: () => Promise.resolve(false) },
    );
    const message = {
      id: uuidv7(),
      channel: 'WHATSAPP',
      template: 'task-assigned',
      templateVersion: 1,
      language: 'su',
      variables: { editionTitle: 'Jadwal imunisasi', dueOn: '2026-12-01' },
      attempts: 1,
      sender: 'DISKOMINFO',
      expiresAt: null,
    } as unknown as ClaimedMessage;
    const addressed = { message, name: 'Siti', address: '+6281234567890', vouched: true, fingerprint: null };
    const delivery = service!.app.get(Delivery, { strict: false });
    const approvals = service!.app.get(WhatsAppApprovals, { strict: false });
    const deliver = async () => {
      const { template, templateVersion: number, language } = message;
      const [approvedLanguage] = await approvals.approvedLanguages([{ template, number, language }]);
      return (await delivery.deliver(driver, { ...addressed, ...(approvedLanguage && { approvedLanguage }) })).result;
    };
    expect(await deliver()).toMatchObject({ kind: 'permanent', detail: 'NO_APPROVED_TEMPLATE' });

    const editor = await service!.as(uuidv7(), 'DISKOMINFO_EDITOR@*');
    await editor.post('/v1/templates/task-assigned/versions/1/whatsapp/id', { status: 'APPROVED' });
    expect(await deliver()).toMatchObject({ kind: 'accepted' });
    expect(JSON.parse(providers!.calls.at(-1)!.body)).toMatchObject({
      template: {
        name: 'task_assigned_1',
        language: { code: 'id' },
        components: [{ parameters: [{ text: 'Jadwal imunisasi' }, { text: '1 Desember 2026' }] }],
      },
    });
  });
  it('reads what is approved once for a batch', async () => {
    const approvals = service!.app.get(WhatsAppApprovals, { strict: false });
    const editor = await service!.as(uuidv7(), 'DISKOMINFO_EDITOR@*');
    await editor.post('/v1/templates/task-due/versions/1/whatsapp/su', { status: 'APPROVED' });
    await editor.post('/v1/templates/task-due/versions/1/whatsapp/id', { status: 'APPROVED' });
    const read = approvals.approvedLanguages.bind(approvals);
    let reads = 0;
    approvals.approvedLanguages = (wanted) => {
      reads++;
      return read(wanted);
    };
    const vault = service!.app.get(Vault, { strict: false });
    const batch = (['su', 'en', 'id'] as const).map((language, index) => {
      const [id, wrappedKey] = [uuidv7(), vault.newKey()];
      const contact = { name: 'Siti', email: null, phone: `+62812345678${90 + index}` };
      const sealedContact = vault.seal(wrappedKey, contact, id);
      const template = { template: 'task-due', templateVersion: 1, language, variables: {} };
      return { ...template, id, channel: 'WHATSAPP', wrappedKey, sealedContact, contactPointId: null, attempts: 2 };
    }) as unknown as ClaimedMessage[];
    const opened = await service!.app.get(Opening, { strict: false }).open(batch);
    expect(opened.map(({ approvedLanguage }) => approvedLanguage)).toEqual(['su', 'id', 'id']);
    expect(reads).toBe(1);
  });
});
