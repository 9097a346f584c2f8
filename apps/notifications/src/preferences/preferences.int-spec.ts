import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import type { Api } from '#testing';
import {
  type NotificationsEnvironment,
  startNotificationsEnvironment,
} from '../../testing/notifications.environment.js';
import { RecipientTokens } from '../subscribers/tokens/recipient-tokens.js';
import { Preferences, usualPreferences } from './preferences.js';

describe('preferences', () => {
  let service: NotificationsEnvironment;
  let account: Api;
  const accountId = uuidv7();
  beforeAll(async () => {
    service = await startNotificationsEnvironment({ NOTIFICATIONS_QUIET_HOURS: '21:00-06:00' });
    account = await service.as(accountId);
  });
  afterAll(() => service?.stop());

  const edit = {
    quietHours: { from: '22:30', until: '04:15', seasonal: false },
    zone: 'Asia/Makassar',
    language: 'su',
    cadence: 'WEEKLY',
    rules: [{ class: 'ANY', channel: 'SMS', topic: 'ANY', allow: false }],
  };
  const ifMatch = (version: number) => ({ 'if-match': `"${version}"` });

  it('are the usual ones until a person chooses, and then those of the account', async () => {
    const { status, body } = await account.get('/v1/preferences');
    expect([status, body]).toMatchObject([
      200,
      { version: 0, quietHours: { from: '21:00', until: '06:00', seasonal: true }, zone: 'Asia/Jakarta', rules: [] },
    ]);
    const saved = await account.put('/v1/preferences', edit, ifMatch(0));
    expect([saved.status, saved.body]).toEqual([200, { version: 1, ...edit }]);
    expect(await account.put('/v1/preferences', edit, ifMatch(0))).toMatchObject({
      status: 412,
      body: { code: 'precondition-failed' },
    });
    const [own, other] = await service.app.get(Preferences).of([
      [
        { kind: 'ACCOUNT', id: accountId },
        { kind: 'MEMBER', id: uuidv7() },
      ],
      [{ kind: 'MEMBER', id: uuidv7() }],
    ]);
    expect(own).toMatchObject({ quietHours: { from: 1_350, until: 255 }, preferences: edit.rules, cadence: 'WEEKLY' });
    expect(other).toEqual(usualPreferences);
  });

  it.each([
    { quietHours: { from: '25:00', until: '06:00' } },
    { quietHours: { from: '21:00', until: '21:00' } },
    { zone: 'Europe/Berlin' },
    { rules: [...edit.rules, ...edit.rules] },
    { rules: [{ class: 'ANY', channel: 'FAX', topic: 'ANY', allow: true }] },
    { rules: [{ class: 'ANY', channel: 'ANY', topic: 'gossip', allow: true }] },
  ])('refuse %j', async (wrong) => {
    expect(await account.put('/v1/preferences', { ...edit, ...wrong }, ifMatch(1))).toMatchObject({
      status: 400,
      body: { code: 'invalid-request' },
    });
  });

  it('are opened by a signed link without an account, and by no other token', async () => {
    const tokens = service.app.get(RecipientTokens);
    const subject = { id: uuidv7(), ownerKind: 'REPORTER' } as const;
    const read = async (token?: string) =>
      fetch(`${service.url}/v1/preferences`, { headers: token === undefined ? {} : { 'recipient-token': token } });
    expect((await read()).status).toBe(401);
    expect((await read(tokens.sign('manage', subject))).status).toBe(200);
    for (const wrong of [tokens.sign('unsubscribe', subject), 'x', `${tokens.sign('manage', subject)}A`])
      expect((await read(wrong)).status).toBe(404);
  });

  it('have a page without scripts, whose form is stored', async () => {
    const token = service.app.get(RecipientTokens).sign('manage', { id: uuidv7(), ownerKind: 'SUBSCRIBER' });
    const url = `${service.url}/v1/preferences/page/${token}`;
    const page = await (await fetch(url)).text();
    expect(page).toContain('name="SMS" value="yes" checked');
    expect(page).not.toContain('<script');
    const form = new URLSearchParams({
      version: '0',
      from: '22:00',
      until: '05:00',
      zone: 'Asia/Jayapura',
      language: 'en',
      EMAIL: 'yes',
      cadence: 'DAILY',
    });
    const submitted = await fetch(url, { method: 'POST', body: form });
    expect(submitted.status).toBe(200);
    const saved = await (
      await fetch(`${service.url}/v1/preferences`, { headers: { 'recipient-token': token } })
    ).json();
    expect(saved).toMatchObject({
      version: 1,
      quietHours: { from: '22:00', until: '05:00' },
      zone: 'Asia/Jayapura',
      cadence: 'DAILY',
      rules: ['SMS', 'TELEGRAM', 'WHATSAPP'].map((channel) => ({ channel, allow: false })),
    });
    expect((await fetch(url, { method: 'POST', body: form })).status).toBe(412);
  });
});
