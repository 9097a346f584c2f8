import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { received } from '../aspirations/sample-aspiration.js';
import { Browser, locationOf } from './browser.js';
import { type OfficeSite, officeSite } from './office-site.js';
import { headingOf } from './report-form.js';
import { hiddenFields } from './running-site.js';

const hostile = '<img src=x onerror=alert(1)>';

describe('the pages of the office', () => {
  let site: OfficeSite;
  let coordinator: Browser;
  let liaison: Browser;
  let citizen: Browser;

  beforeAll(async () => {
    site = await officeSite();
    const signedIn = async (account: string) => {
      const browser = new Browser(site);
      await browser.signIn(account, '/akun');
      return browser;
    };
    coordinator = await signedIn('koordinator');
    liaison = await signedIn('penghubung');
    citizen = await signedIn('warga');
  });
  afterAll(() => site?.stop());

  /** Opens the form of a step and sends it. */
  async function take(browser: Browser, id: string, step: string, fields: Record<string, string>) {
    const path = `/kantor/aspirasi/${id}/${step}`;
    return browser.post(path, { ...hiddenFields((await browser.get(path)).html), ...fields });
  }

  it('show the queues with their counts, and lead to an aspiration', async () => {
    const { id, trackingNumber } = await received(site.aspirations, { title: `Jembatan ${hostile}` });
    const office = await coordinator.get('/kantor');
    expect(office.html).toContain('href="/kantor/antrean/verification"');
    const queue = await coordinator.get('/kantor/antrean/verification');
    expect(queue.html).toContain(`href="/kantor/aspirasi/${id}"`);
    expect(queue.html).not.toContain(hostile);
    const found = await coordinator.get(`/en/kantor/aspirasi?q=${encodeURIComponent(trackingNumber)}`);
    expect(found.html).toContain(`href="/en/kantor/aspirasi/${id}"`);
    const page = await coordinator.get(`/en/kantor/aspirasi/${id}`);
    expect(headingOf(page)).toBe(trackingNumber);
    expect(page.html).not.toContain(hostile);
    expect(page.html).toContain(`href="/en/kantor/aspirasi/${id}/verify"`);
    expect(page.html).not.toContain(`/${id}/accept"`);
  });

  it('take an aspiration from its verification to its answer', async () => {
    const { id } = await received(site.aspirations);
    const verified = await take(coordinator, id, 'verify', { lanjut: 'WAIT' });
    expect(locationOf(verified)).toBe(`/kantor/aspirasi/${id}?selesai=verify`);
    expect((await coordinator.get(locationOf(verified))).html).toContain('Langkah tersimpan: Verifikasi');
    expect((await take(coordinator, id, 'assign', { dinas: 'dpupr' })).status).toBe(303);
    expect((await take(liaison, id, 'accept', {})).status).toBe(303);
    expect((await take(liaison, id, 'respond', { teks: 'Jembatan sudah diperbaiki.' })).status).toBe(303);
    const page = await coordinator.get(`/kantor/aspirasi/${id}`);
    expect(page.html).toContain('Jembatan sudah diperbaiki.');
    expect(page.html).toContain('Dijawab');
  });

  it('verify and assign in one step', async () => {
    const { id } = await received(site.aspirations);
    expect((await take(coordinator, id, 'verify', { lanjut: 'ASSIGN', dinas: 'dinkes' })).status).toBe(303);
    expect((await coordinator.get(`/kantor/aspirasi/${id}`)).html).toContain('Didisposisikan');
  });

  it('name what is missing, and leave what was entered', async () => {
    const { id } = await received(site.aspirations);
    const page = await take(coordinator, id, 'archive', { alasan: '', teks: 'Bukan "urusan" kami.' });
    expect(page.status).toBe(400);
    expect(page.html).toContain('<a href="#alasan">');
    expect(page.html).toContain('Bukan &quot;urusan&quot; kami.');
  });

  it('show the present state, and leave what was entered, when someone else was faster', async () => {
    const { id } = await received(site.aspirations);
    const path = `/kantor/aspirasi/${id}/archive`;
    const read = hiddenFields((await coordinator.get(path)).html);
    expect((await take(coordinator, id, 'verify', { lanjut: 'WAIT' })).status).toBe(303);
    const entered = { alasan: 'TOO_GENERAL', teks: 'Terlalu umum bagi kami.' };
    const page = await coordinator.post(path, { ...read, ...entered });
    expect(page.status).toBe(412);
    expect(page.html).toContain('Orang lain sudah mengubah aspirasi ini');
    expect(page.html).toContain('Terlalu umum bagi kami.');
    expect(page.html).toContain('Terverifikasi');
    expect((await coordinator.post(path, { ...hiddenFields(page.html), ...entered })).status).toBe(303);
  });

  it('show an account without a role nothing', async () => {
    const { id } = await received(site.aspirations);
    expect((await citizen.get('/kantor')).html).toContain('tidak mengerjakan antrean');
    const page = await citizen.get(`/kantor/aspirasi/${id}`);
    expect(page.status).toBe(403);
    expect(page.html).not.toContain('Jembatan');
    expect((await coordinator.get(`/kantor/aspirasi/${id}/rubbish`)).status).toBe(404);
    expect((await coordinator.get('/kantor/antrean/rubbish')).status).toBe(400);
  });
});
