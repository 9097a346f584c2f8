import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type AspirationsFixture,
  aspirationsFixture,
  ifMatch,
  received,
} from '../../../../../test/aspirations/sample-aspiration.js';
import type { AspirationResponse } from '../aspiration.dto.js';
import type { PublicTextResponse } from './public-text.dto.js';

const title = 'Got mampet di rumah Pak Rukmana';
const body = 'Nama: Rukmana Sejati, alamat: Kp. Rawa Bebek nomor 3.\\nPak RUKMANA sudah lapor, hubungi 0812-7777-0199.';

describe('the public text of an aspiration', () => {
  let on: AspirationsFixture;
  beforeAll(async () => {
    on = await aspirationsFixture();
  });
  afterAll(() => on.stop());

  const textOf = async (id: string) =>
    (await on.coordinator.get<PublicTextResponse>(`/v1/aspirations/${id}/public-text`)).body;
  const shown = async (id: string) => {
    const { body: text } = await on.anyone.get<{ title: string; body: string }>(`/v1/public-aspirations/${id}`);
    return [text.title, text.body];
  };
  const versionOf = async (id: string) =>
    (await on.coordinator.get<AspirationResponse>(`/v1/aspirations/${id}`)).body.version;

  it('shows the coordinator what may identify a person', async () => {
    const { id } = await received(on, { title, body });
    const text = await textOf(id);
    expect(text).toMatchObject({ title, versions: [] });
    expect(text.body).toContain('hubungi ••••••••••••••.');
    expect(text.suspected).toEqual(
      expect.arrayContaining([
        { kind: 'NAME', words: 'Rukmana Sejati' },
        { kind: 'ADDRESS', words: 'Kp. Rawa Bebek nomor 3' },
      ]),
    );
    expect((await on.liaison.get(`/v1/aspirations/${id}/public-text`)).status).toBe(403);
    expect((await on.anyone.get(`/v1/aspirations/${id}/public-text`)).status).toBe(401);
  });

  it('is masked by hand with the verification, and stays so while offices read what the citizen wrote', async () => {
    const { id } = await received(on, { title, body });
    const passages = ['rukmana', 'Kp. Rawa Bebek nomor 3'];
    const verified = await on.coordinator.post<AspirationResponse>(
      `/v1/aspirations/${id}/verify`,
      { passages },
      ifMatch(1),
    );
    expect(verified).toMatchObject({ status: 200, body: { title, body } });
    const masked = [
      'Got mampet di rumah Pak •••••••',
      `Nama: ••••••• Sejati, alamat: ${'•'.repeat(22)}.\\nPak ••••••• sudah lapor, hubungi ••••••••••••••.`,
    ];
    expect(await shown(id)).toEqual(masked);
    const { versions } = await textOf(id);
    expect(versions.map(({ version, actor, title: was }) => [version, actor, was])).toEqual([
      [1, 'SYSTEM', title],
      [2, 'koordinator', masked[0]],
    ]);
  });

  it('is masked by hand afterwards, on what is masked already, and for the parts of a split one', async () => {
    const { id } = await received(on, { title, body, category: 'OTHER' });
    await on.coordinator.post(`/v1/aspirations/${id}/verify`, { passages: ['Rawa Bebek'] }, ifMatch(1));
    const parts = [{ agencyId: 'dpupr' }, { agencyId: 'dinkes' }];
    expect((await on.coordinator.post(`/v1/aspirations/${id}/split`, { parts }, ifMatch(2))).status).toBeLessThan(300);
    const redact = async (passages: string[]) =>
      on.coordinator.post<{ code?: string }>(
        `/v1/aspirations/${id}/redact`,
        { passages },
        ifMatch(await versionOf(id)),
      );
    expect(await redact(['Rukmana'])).toMatchObject({ status: 200 });
    expect(await redact(['Rukmana'])).toMatchObject({
      status: 422,
      body: { code: 'passage-not-found', errors: [{ pointer: '/passages/0' }] },
    });
    const [publicTitle, publicBody] = await shown(id);
    expect(`${publicTitle} ${publicBody}`).not.toMatch(/rukmana|bebek/i);
    expect((await textOf(id)).versions).toHaveLength(3);
    const list = await on.member.get<{ items: { parentId: string | null; title: string; body: string }[] }>(
      '/v1/aspirations?limit=200',
    );
    const seen = list.body.items.filter(({ parentId }) => parentId === id);
    expect(seen.map((part) => [part.title, part.body])).toEqual(parts.map(() => [publicTitle, publicBody]));
  });
});
