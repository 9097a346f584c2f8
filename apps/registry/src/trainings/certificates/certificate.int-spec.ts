import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from '#http-api';
import type { Api } from '#testing';
import { sql } from '#database';
import type { RunningRegistry } from '../../../../../test/registry/running-registry.js';
import { chairAccount, foreignChair, ifMatch, registryWithAreas } from '../../../../../test/registry/sample-kim.js';
import {
  type Group,
  groupOf,
  move,
  registered,
  scheduledTraining,
} from '../../../../../test/registry/sample-training.js';
import type { OwnTraining } from '../participation/own-training.dto.js';
import { certificateCode } from './certificate-code.js';
import type { Certificate, PublicCertificate } from './certificate.dto.js';

type Problem = { code: string };

const title = 'Foto <b>desa</b> & "cerita"';

describe('a certificate of a training', () => {
  let registry: RunningRegistry;
  let ketua: Api;
  let verifikator: Api;
  let group: Group;
  let trainingId: string;
  let code: string;

  /** Four have a place: two pass, one fails the test, one does not come. */
  beforeAll(async () => {
    ({ registry, ketua, verifikator } = await registryWithAreas());
    group = await groupOf(4, { ketua, verifikator });
    const training = await scheduledTraining(verifikator, { title, passScore: 70 });
    trainingId = training.id;
    const places = [];
    for (const { id } of group.members) places.push(await registered(ketua, trainingId, id));
    await move(registry, trainingId, -4);
    const there = places.slice(0, 3);
    const sessionId = training.sessions[0]!.id;
    await verifikator.post(`/v1/trainings/${trainingId}/sessions/${sessionId}/check-in`, {
      registrationIds: there.map(({ id }) => id),
    });
    for (const [index, { id, version }] of there.entries())
      await verifikator.put(
        `/v1/trainings/${trainingId}/registrations/${id}/scores`,
        { preScore: 50, postScore: [70, 95, 69][index] },
        ifMatch(version + 1),
      );
    await verifikator.post(`/v1/trainings/${trainingId}/complete`, undefined, ifMatch(2));
    code = (await list(ketua))[0]!.code;
  });
  afterAll(() => registry.stop());

  const list = async (who: Api) =>
    (await who.get<Page<Certificate>>(`/v1/trainings/${trainingId}/certificates`)).body.items;
  const verify = (typed: string, headers = {}) =>
    registry.anonymous.get<PublicCertificate & Problem>(`/v1/certificates/${encodeURIComponent(typed)}`, headers);

  it('is issued to participants who have earned it, and listed within the scope of the caller', async () => {
    const earned = group.members.slice(0, 2).map(({ id }) => id);
    expect((await list(ketua)).map(({ memberId }) => memberId).toSorted()).toEqual(earned.toSorted());
    expect(await list(verifikator)).toHaveLength(2);
    expect(await list(await foreignChair(registry))).toEqual([]);
    const log = await registry.database.query<{ purpose: string }>(
      sql`SELECT purpose FROM contact_access WHERE member_id = ANY (${earned})`,
    );
    const purpose = 'Menerbitkan sertifikat bimtek / to issue a training certificate';
    expect(log).toEqual([{ purpose }, { purpose }]);
  });

  it('is listed to its holder', async () => {
    const codes = new Map((await list(verifikator)).map((one) => [one.memberId, one.code]));
    for (const { id, accountId } of group.members) {
      const { body } = await (await registry.as(accountId)).get<Page<OwnTraining>>('/v1/me/trainings');
      expect(body.items).toMatchObject([{ trainingId, certificateCode: codes.get(id) ?? null }]);
    }
  });

  it('is verified publicly, in any spelling of the code, without the name', async () => {
    for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ''), ` ${code.slice(3)}`]) {
      const { status, body } = await verify(typed);
      expect(status).toBe(200);
      expect(body).toMatchObject({
        code,
        valid: true,
        trainingTitle: title,
        kimId: group.kim.id,
        kimName: group.kim.name,
        initials: 'E. R.',
        revokedAt: null,
      });
      expect(JSON.stringify(body)).not.toMatch(/Euis|Rahmawati/);
    }
  });

  it('is a printable page with escaped input for Accept: text/html', async () => {
    const page = await registry.anonymous.get<string>(`/v1/certificates/${code}`, { accept: 'text/html,*/*;q=0.8' });
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      vary: expect.stringMatching(/accept/i),
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
    expect(page.body).toContain('Foto &lt;b&gt;desa&lt;/b&gt; &amp; &#34;cerita&#34;');
    expect(page.body).toContain('E. R.');
    expect(page.body).not.toMatch(/Euis|<b>/);
  });

  it('is printed with the name for officers of the KIM, and the access is logged', async () => {
    const path = `/v1/certificates/${code}/print`;
    const page = await ketua.get<string>(path);
    expect(page).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store' } });
    expect(page.body).toContain('Euis Rahmawati');
    const [{ count }] = (await registry.database.query<{ count: number }>(
      sql`SELECT count(*)::int AS count FROM contact_access WHERE purpose LIKE 'Mencetak%' AND actor = ${chairAccount}`,
    )) as [{ count: number }];
    expect(count).toBe(1);
    const elsewhere = await foreignChair(registry);
    expect(await elsewhere.get(path)).toMatchObject({ status: 403, body: { code: 'out-of-scope' } });
    expect((await registry.anonymous.get(path)).status).toBe(401);
  });

  it.each(['BT-2222-2222-3', certificateCode.generate(), 'x', '%', "' OR 1=1", 'B'.repeat(40)])(
    '%j is none',
    async (typed) => {
      expect(await verify(typed)).toMatchObject({ status: 404, body: { code: 'certificate-not-found' } });
    },
  );

  it('rejects too long a code', async () => {
    expect((await verify('B'.repeat(41))).status).toBe(400);
  });

  it('is revoked once, permanently, and then shown without the reason', async () => {
    const other = (await list(ketua))[1]!.code;
    const revoke = (who = verifikator) =>
      who.post<PublicCertificate & Problem>(`/v1/certificates/${other}/revoke`, { reason: 'Salah orang.' });
    expect((await revoke(ketua)).status).toBe(403);
    const both = await Promise.all([revoke(), revoke()]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('certificate-revoked');
    const shown = await verify(other);
    expect(shown.body).toMatchObject({ valid: false, revokedAt: expect.any(String) });
    expect(JSON.stringify(shown.body)).not.toContain('Salah');
    const page = await registry.anonymous.get<string>(`/v1/certificates/${other}`, { accept: 'text/html' });
    expect(page.body).toContain('dicabut');
  });
});
