import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from '#database';
import { received } from '../aspirations/sample-aspiration.js';
import { Browser, locationOf } from './browser.js';
import { type OfficeSite, officeSite } from './office-site.js';
import { headingOf } from './report-form.js';

describe('the sign-in of people', () => {
  let site: OfficeSite;

  beforeAll(async () => {
    site = await officeSite();
  });
  afterAll(() => site?.stop());

  it('leads to the identity provider, and back to the page that was asked for', async () => {
    const browser = new Browser(site);
    const asked = await browser.get('/en/kantor');
    expect(new URL(locationOf(asked)).origin).toBe(site.issuerUrl);
    const page = await browser.finishSignIn(asked, 'koordinator');
    expect([page.status, headingOf(page)]).toEqual([200, 'Office']);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect((await browser.get('/akun')).html).toContain('Sri Handayani');
    expect(page.html).toContain('>Your account</a>');
    expect((await browser.get('/')).html).toContain('>Masuk untuk KIM dan petugas</a>');
  });

  it('leaves no token in the browser, in clear in the database, or in the log', async () => {
    const browser = new Browser(site);
    const page = await browser.signIn('koordinator', '/akun');
    const rows = await site.database.query<{ sealed: string }>(
      sql`SELECT encode(sealed_tokens, 'escape') AS sealed FROM web_session`,
    );
    for (const text of [page.html, ...browser.cookies.values(), ...rows.map(({ sealed }) => sealed), site.output()])
      expect(text).not.toMatch(/eyJ[\w-]+[.]/);
    const cookie = browser.cookies.get('sesi') ?? '';
    for (const attribute of ['HttpOnly', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(attribute);
  });

  it('is not finished by another browser, nor twice', async () => {
    const [browser, other] = [new Browser(site), new Browser(site)];
    const address = await browser.chooseAccount(await browser.get('/akun'), 'koordinator');
    const stolen = await other.get(address);
    expect([stolen.status, headingOf(stolen), other.cookies.has('sesi')]).toEqual([400, 'Masuk belum berhasil', false]);
    expect((await browser.get(address)).status).toBe(303);
    expect((await browser.get(address)).status).toBe(400);
  });

  it.each(['?error=access_denied&state=x', '', '?code=x&state=x'])('shows a page for the answer %j', async (query) => {
    const page = await new Browser(site).get(`/masuk/kembali${query}`);
    expect([page.status, headingOf(page)]).toEqual([400, 'Masuk belum berhasil']);
  });

  it('refreshes an expired token once, however many requests and replicas need it', async () => {
    const browser = new Browser(site);
    await browser.signIn('koordinator', '/akun');
    const replica = await site.replica();
    try {
      const other = new Browser(replica);
      for (const [name, cookie] of browser.cookies) other.cookies.set(name, cookie);
      await site.expireTokens();
      const pages = await Promise.all([browser, other, browser, other].map((one) => one.get('/akun')));
      expect(pages.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      expect((await browser.get('/akun')).status).toBe(200);
    } finally {
      await replica.stop();
    }
  });

  it.each([
    ['of another site', { origin: 'https://lain.example' }],
    ['that names no site', {}],
  ])('refuses a form with a session %s', async (_, headers) => {
    const browser = new Browser(site);
    await browser.signIn('koordinator', '/akun');
    const page = await browser.request('/keluar', { method: 'POST', body: new URLSearchParams(), headers });
    expect(page.status).toBe(403);
    expect((await browser.get('/akun')).status).toBe(200);
  });

  describe('when the session ends while a person writes', () => {
    const text = 'Mohon sebutkan "RT" & jembatan <mana>.';
    let path: string;
    let browser: Browser;

    beforeEach(() => void (browser = new Browser(site)));
    beforeAll(async () => {
      const { id } = await received(site.aspirations);
      path = `/kantor/aspirasi/${id}/return`;
    });

    async function sentAfterTheEnd() {
      await browser.signIn('koordinator', path);
      await site.expireSessions();
      return browser.post(path, { versi: '1', teks: text });
    }

    it('shows the form again with the text after the sign-in', async () => {
      const page = await browser.finishSignIn(await sentAfterTheEnd(), 'koordinator');
      expect([page.status, headingOf(page)]).toEqual([200, 'Kembalikan untuk dilengkapi']);
      expect(page.html).toContain('Mohon sebutkan &quot;RT&quot; &amp; jembatan &lt;mana>.');
      expect(page.html).toContain('Isian Anda masih ada');
      const sent = await browser.post(path, { versi: '1', teks: text });
      expect(locationOf(sent)).toContain('selesai=return');
      expect((await browser.get(path)).html).not.toContain('Isian Anda masih ada');
    });

    it('shows it to no other account', async () => {
      const page = await browser.finishSignIn(await sentAfterTheEnd(), 'admin');
      expect(page.html).not.toContain('Mohon sebutkan');
    });
  });

  describe('ends', () => {
    const isSignedIn = async (browser: Browser) => (await browser.get('/akun')).status === 200;

    it('here and at the identity provider', async () => {
      const [browser, other] = [new Browser(site), new Browser(site)];
      for (const one of [browser, other]) await one.signIn('koordinator', '/akun');
      const address = new URL(locationOf(await browser.post('/keluar', {})));
      expect([address.origin, address.pathname]).toEqual([site.issuerUrl, '/logout']);
      const back = await fetch(address, { redirect: 'manual' });
      expect(back.headers.get('location')).toBe(`${site.url}/keluar`);
      expect(headingOf(await browser.get('/keluar'))).toBe('Anda sudah keluar');
      expect([await isSignedIn(browser), await isSignedIn(other)]).toEqual([false, true]);
    });

    it('in all browsers of the account', async () => {
      const [browser, other, stranger] = [new Browser(site), new Browser(site), new Browser(site)];
      for (const one of [browser, other]) await one.signIn('koordinator', '/akun');
      await stranger.signIn('admin', '/akun');
      await browser.post('/keluar', { semua: 'ya' });
      expect([await isSignedIn(browser), await isSignedIn(other), await isSignedIn(stranger)]).toEqual([
        false,
        false,
        true,
      ]);
    });
  });
});
