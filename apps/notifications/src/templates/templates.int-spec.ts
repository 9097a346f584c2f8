import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { Database, sql } from '#database';
import {
  type NotificationsEnvironment,
  startNotificationsEnvironment,
} from '../../testing/notifications.environment.js';
import { builtInContent, templateNames } from './catalog/built-in.js';
import { Templates } from './templates.service.js';
import { BuiltInVersions } from './versions/built-in-versions.js';
import type { VersionResponse } from './versions/version.dto.js';
import { VersionLifecycle } from './versions/version.lifecycle.js';

const idempotencyKey = () => ({ 'idempotency-key': uuidv7() });

let service: NotificationsEnvironment;
beforeAll(async () => {
  service = await startNotificationsEnvironment();
});
afterAll(() => service.stop());

const editor = () => service.as(uuidv7(), 'DISKOMINFO_EDITOR@*');
const texts = (template: 'task-due' | 'task-overdue' | 'help-done' | 'kim-verified', subject: string) => {
  const content = builtInContent(template);
  return { ...content, id: { ...content.id, subject } };
};
type Version = VersionResponse;

describe('a template', () => {
  it('comes with the product in its first version', async () => {
    const { body } = await (await editor()).get<{ items: { name: string; current: number }[] }>('/v1/templates');
    expect(body.items.map(({ name }) => name)).toEqual(templateNames.toSorted());
    expect(new Set(body.items.map(({ current }) => current))).toEqual(new Set([1]));
  });

  it('is drafted by an editor and published by another, and shown by messages that name the number', async () => {
    const [author, publisher] = [await editor(), await editor()];
    const drafted = await author.post<Version>(
      '/v1/templates/task-due/versions',
      {
        content: texts('task-due', 'Segera: {{ editionTitle }}, {{ dueOn }}'),
      },
      idempotencyKey(),
    );
    expect(drafted).toMatchObject({ status: 201, body: { status: 'DRAFT', number: null, problems: [] } });
    const path = `/v1/template-versions/${drafted.body.id}`;
    const own = await author.post(`${path}/publish`, undefined, { 'if-match': '"1"' });
    expect(own).toMatchObject({ status: 403, body: { code: 'author-may-not-publish' } });
    const published = await publisher.post<Version>(`${path}/publish`, undefined, { 'if-match': '"1"' });
    expect(published).toMatchObject({ status: 200, body: { status: 'PUBLISHED', number: 2 } });

    const templates = service.app.get(Templates, { strict: false });
    expect(await templates.currentNumber('task-due')).toBe(2);
    const [first, second] = [1, 2].map((number) => ({ template: 'task-due', number }) as const);
    await templates.load([first!, second!]);
    const variables = { recipient: 'Siti', editionTitle: 'Jadwal', dueOn: '2026-12-01' };
    expect(templates.render(first!, 'id', variables).subject).toBe('Pengingat tugas diseminasi: Jadwal');
    expect(templates.render(second!, 'id', variables).subject).toBe('Segera: Jadwal, 1 Desember 2026');
    await expect(templates.load([{ template: 'task-due', number: 99 }])).rejects.toThrow(/never published/);
  });

  it('has one draft at a time, which may be incomplete until it is published', async () => {
    const [author, publisher] = [await editor(), await editor()];
    const drafted = await author.post<Version>(
      '/v1/templates/task-overdue/versions',
      { content: {} },
      idempotencyKey(),
    );
    expect(drafted.body.problems.map(({ code }) => code)).toEqual(Array(3).fill('language-missing'));
    const second = await author.post('/v1/templates/task-overdue/versions', { content: {} }, idempotencyKey());
    expect(second).toMatchObject({ status: 409, body: { code: 'draft-exists' } });
    const path = `/v1/template-versions/${drafted.body.id}`;
    expect(await publisher.post(`${path}/publish`, undefined, { 'if-match': '"1"' })).toMatchObject({
      status: 422,
      body: {
        code: 'content-refused',
        errors: expect.arrayContaining([{ pointer: '/content/su', detail: 'Teks bahasa Sunda (su) belum ada.' }]),
      },
    });
    const edit = { content: texts('task-overdue', '{{ editionTitle }} {{ dueOn }}') };
    expect(await author.post(`${path}/edit`, edit, { 'if-match': '"1"' })).toMatchObject({ status: 200 });
    expect(await author.post(`${path}/edit`, edit, { 'if-match': '"1"' })).toMatchObject({ status: 412 });
    const discarded = await publisher.post(`${path}/discard`, { reason: 'Belum perlu' }, { 'if-match': '"2"' });
    expect(discarded).toMatchObject({ status: 200, body: { status: 'DISCARDED' } });
    const { body } = await publisher.get<{ items: { action: string }[] }>(`${path}/history`);
    expect(body.items.map(({ action }) => action)).toEqual(['draft', 'edit', 'discard']);
  });

  it('is previewed with usual and with the longest values, and refuses what could not be published', async () => {
    const caller = await editor();
    const usual = await caller.post<{ sms: { segments: number }; html: string }>(
      '/v1/templates/task-assigned/preview',
      {},
    );
    expect(usual).toMatchObject({ status: 200, body: { sms: { encoding: 'GSM-7', segments: 1 } } });
    expect(usual.body.html).toContain('<html lang="id"');
    const longest = await caller.post('/v1/templates/task-assigned/preview', { values: 'longest', language: 'en' });
    expect(longest).toMatchObject({
      body: {
        sms: { segments: 2 },
        whatsapp: {
          name: 'task_assigned_1',
          body: 'Dissemination task "{{1}}": please pass it on to the citizens and report by {{2}}.',
        },
      },
    });
    const content = { id: { subject: '{{ nik }}', paragraphs: ['x'] } };
    expect(await caller.post('/v1/templates/task-assigned/preview', { content })).toMatchObject({
      status: 422,
      body: { code: 'content-refused' },
    });
    expect(await caller.get('/v1/templates/unknown')).toMatchObject({ status: 400 });
  });

  it('is approved by WhatsApp by version and language', async () => {
    const caller = await editor();
    const path = '/v1/templates/task-assigned/versions/1/whatsapp/id';
    expect(await caller.post(path, { status: 'APPROVED' })).toMatchObject({ status: 204 });
    expect(await caller.post(path.replace('/1/', '/99/'), { status: 'APPROVED' })).toMatchObject({ status: 404 });
    expect(await caller.post(path.replace('/1/', '/0/'), { status: 'APPROVED' })).toMatchObject({ status: 400 });
  });

  it('gets the text of a new release, unless the staff has its own', async () => {
    const installer = () =>
      new BuiltInVersions(
        service.app.get(Database, { strict: false }),
        service.app.get(VersionLifecycle, { strict: false }),
      ).onModuleInit();
    const staff = texts('help-done', 'Bantuan tuntas');
    const [author, publisher] = [await editor(), await editor()];
    const drafted = await author.post<Version>(
      '/v1/templates/help-done/versions',
      { content: staff },
      idempotencyKey(),
    );
    await publisher.post(`/v1/template-versions/${drafted.body.id}/publish`, undefined, { 'if-match': '"1"' });
    const older = texts('kim-verified', 'Teks rilis lama {{ kimName }}');
    await service.database.query(
      sql`UPDATE template_version SET content = ${JSON.stringify(older)}::jsonb WHERE template = 'kim-verified'`,
    );
    await Promise.all([installer(), installer()]);
    const templates = service.app.get(Templates, { strict: false });
    const numbers = (['help-done', 'kim-verified', 'kim-rejected'] as const).map((one) => templates.currentNumber(one));
    expect(await Promise.all(numbers)).toEqual([2, 2, 1]);
    expect((await author.get<Version>('/v1/templates/help-done')).body.content.id!.subject).toBe('Bantuan tuntas');
  });
});
