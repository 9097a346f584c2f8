import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newAspiration, village } from '../aspirations/sample-aspiration.js';
import { content, headingOf, ReportForm, reportAddress } from './report-form.js';
import { type LoadedPage, linksIn, siteDatabase, siteSettings, startSite } from './running-site.js';
import { hostile, sampleSite, type SampleSite } from './sample-site.js';

const largestVisit = 25 * 1024;
/** Leads to the identity provider. */
const signIn = /^(\/en)?\/akun$/;
const nowhere = 'http://127.0.0.1:9';

describe('the pages of the site', () => {
  let site: SampleSite;
  /** Every page that can be reached by links, by its address. */
  const pages = new Map<string, LoadedPage>();

  beforeAll(async () => {
    site = await sampleSite();
    const waiting = ['/', '/en'];
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      if (pages.has(path)) continue;
      const page = await site.get(path);
      pages.set(path, page);
      waiting.push(...linksIn(page.html).filter((link) => !signIn.test(link)));
    }
  });
  afterAll(() => site?.stop());

  const documents = () => [...pages].filter(([, { headers }]) => headers.get('content-type')?.startsWith('text/html'));

  it('have no dead link, in both languages', () => {
    expect([...pages].filter(([, { status }]) => status !== 200).map(([path]) => path)).toEqual([]);
    for (const path of ['/desa', '/kim', '/informasi', '/klarifikasi', '/kampanye', '/aspirasi', '/lapor', '/lacak'])
      expect([...pages.keys()]).toEqual(expect.arrayContaining([path, `/en${path}`]));
    for (const path of [
      '/statistik',
      '/jangkauan',
      '/desa-tanpa-kim',
      '/sertifikat',
      '/aksesibilitas',
      '/tentang-data',
    ])
      expect([...pages.keys()]).toEqual(expect.arrayContaining([path, `/en${path}`]));
    for (const path of [`/kim/${site.kimId}`, `/informasi/${site.editionId}`, `/desa/${village}`])
      expect([...pages.keys()]).toEqual(expect.arrayContaining([path, `/en${path}`]));
    expect([...pages.keys()].filter((path) => /^\/(klarifikasi|kampanye|aspirasi)\/./.test(path))).toHaveLength(3);
  });

  it('have one heading, a language, a description and named fields', () => {
    for (const [path, { html }] of documents()) {
      const language = path === '/en' || path.startsWith('/en/') ? 'en' : 'id';
      expect([path, /<html lang="(..)">/.exec(html)?.[1]]).toEqual([path, language]);
      expect([path, html.match(/<h1[^>]*>[^<]/g)?.length]).toEqual([path, 1]);
      expect([path, /<meta name="description" content="[^"]{10,}"\/>/.test(html)]).toEqual([path, true]);
      const ids = [...html.matchAll(/<(?:input type="(?!hidden)[a-z]+"|select|textarea) id="([^"]+)"/g)];
      for (const [, id = ''] of ids) expect([path, html.includes(`for="${id}"`)]).toEqual([path, true]);
      const all = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect([path, all.length]).toEqual([path, new Set(all).size]);
    }
  });

  it('run nothing and load nothing from elsewhere', () => {
    for (const [path, { html, headers }] of documents()) {
      expect([path, headers.get('content-security-policy')]).toEqual([
        path,
        expect.stringContaining("default-src 'self'"),
      ]);
      expect([path, /<script|<style|<iframe| style=| on[a-z]+="|src="http|javascript:/i.exec(html)?.[0]]).toEqual([
        path,
        undefined,
      ]);
      expect([path, headers.get('set-cookie')]).toEqual([path, null]);
    }
  });

  it('show texts of people as texts', () => {
    const shown = documents().filter(([, { html }]) => html.includes('&lt;img src=x onerror=alert(1)>'));
    const kinds = new Set(shown.map(([path]) => path.replace(/^\/en(?=\/)/, '').split('/')[1]));
    expect([...kinds]).toEqual(expect.arrayContaining(['kim', 'informasi', 'kampanye', 'aspirasi', 'desa']));
    for (const [path, { html }] of documents()) {
      expect([path, html.includes(hostile.slice(0, 20))]).toEqual([path, false]);
      expect([path, html.includes('<script')]).toEqual([path, false]);
    }
  });

  it('have at most 25 KB on the first visit, with stylesheet and emblem', () => {
    const sizeOf = (text: string) => brotliCompressSync(text).length;
    const assets = [...pages].filter(([path]) => path.startsWith('/aset/')).map(([, { html }]) => sizeOf(html));
    expect(assets).toHaveLength(2);
    expect(Math.max(...assets)).toBeLessThan(6 * 1024);
    const sum = assets.reduce((one, other) => one + other);
    for (const [path, { html }] of documents()) expect([path, sizeOf(html) + sum < largestVisit]).toEqual([path, true]);
  });

  it('are sent compressed, and not again while they are the same', async () => {
    const first = await site.get('/kim', { 'accept-encoding': 'br' });
    expect(first.headers.get('content-encoding')).toBe('br');
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const again = await site.get('/kim', { 'if-none-match': first.headers.get('etag') ?? '' });
    expect([again.status, again.html]).toEqual([304, '']);
    const stylesheet = linksIn(first.html).find((link) => link.endsWith('.css')) ?? '';
    expect(pages.get(stylesheet)?.headers.get('cache-control')).toContain('immutable');
  });

  it('find villages, KIM and information by words', async () => {
    expect((await site.get('/desa?q=bangun%20jaya')).html).toContain(`/desa/${village}"`);
    expect((await site.get('/desa?q=tidakada')).html).toContain('Tidak ada desa dengan nama itu');
    expect((await site.get('/kim?q=img')).html).toContain(site.kimId);
    expect((await site.get('/informasi?q=imunisasi&jenis=NEWS')).status).toBe(200);
    expect((await site.get('/informasi?topik=rubbish')).status).toBe(200);
    expect((await site.get('/sertifikat?q=SALAH')).html).toContain('Tidak ada sertifikat dengan kode ini');
  });

  it.each([
    ['/tidak-ada', 404, 'Halaman tidak ditemukan'],
    ['/en/nothing', 404, 'Page not found'],
    ['/desa/32.01.99.9999', 404, 'Halaman tidak ditemukan'],
    ['/kim/0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c99', 404, 'Halaman tidak ditemukan'],
    ['/kim/rubbish', 400, 'Permintaan tidak dapat diproses'],
    ['/informasi?cursor=rubbish', 400, 'Permintaan tidak dapat diproses'],
    [`/en/desa?q=${'x'.repeat(200)}`, 400, 'The request could not be processed'],
  ])('answer %s with %d and a page that helps', async (path, status, title) => {
    const page = await site.get(path);
    expect(page.status).toBe(status);
    expect(headingOf(page)).toBe(title);
    expect(page.headers.get('cache-control')).toBe('no-store');
  });

  it('remain while a service is not available, with what the others have', async () => {
    const away = await startSite({
      ...siteSettings((await siteDatabase()).url),
      REGISTRY_URL: nowhere,
      PUBLISHING_URL: site.publishing.url,
      ASPIRATIONS_URL: nowhere,
    });
    try {
      const home = await away.get('/');
      expect([home.status, home.html.includes(site.editionId)]).toEqual([200, true]);
      const kims = await away.get('/kim');
      expect([kims.status, kims.headers.get('retry-after')]).toEqual([503, '30']);
      expect(headingOf(kims)).toBe('Layanan sedang tidak tersedia');
    } finally {
      await away.stop();
    }
  });

  describe('reports and their tracking', () => {
    let form: ReportForm;

    beforeAll(() => void (form = new ReportForm(site)));

    it('goes from the village to number and PIN, and is tracked by them', async () => {
      expect((await site.get('/lapor?q=bangunjaya')).html).toContain(`href="${reportAddress}"`);
      const checked = await form.check();
      expect(headingOf(checked)).toBe('Periksa sebelum mengirim');
      expect(checked.html).toContain('Lampu jalan padam &lt;b>sejak&lt;/b> Senin.');
      const { number, pin, page } = await form.send();
      expect(page.headers.get('cache-control')).toBe('no-store');
      expect(pin).not.toBe('');
      const tracked = await site.post('/en/lacak', { nomor: number, pin });
      expect([tracked.status, headingOf(tracked)]).toEqual([200, number]);
      expect(tracked.html).toContain('What happened');
    });

    it('is received once when it is sent twice', async () => {
      const checked = await form.check();
      const [first, second] = [
        await form.fill(checked, { langkah: 'kirim', setuju: 'ya' }),
        await form.fill(checked, { langkah: 'kirim', setuju: 'ya' }),
      ];
      const numberIn = ({ html }: LoadedPage) => /Nomor pelacakan <strong>([^<]+)/.exec(html)?.[1];
      expect(numberIn(first)).toBeDefined();
      expect(numberIn(second)).toBe(numberIn(first));
    });

    it('shows similar aspirations before it is sent', async () => {
      const { title = '', body } = newAspiration;
      const page = await form.fill(await form.first(), { ...content, judul: title, isi: body });
      expect(headingOf(page)).toBe('Apakah ini sudah dilaporkan?');
      expect(page.html).toMatch(/href="\/aspirasi\/[\da-f-]{36}"/);
    });

    it('names what is missing, and leaves what is filled in', async () => {
      const page = await form.fill(await form.first(), { ...content, isi: '', judul: 'Lampu "padam"' });
      expect(page.html).toContain('<title>Salah: Apa yang ingin Anda sampaikan?');
      expect(page.html).toContain('<a href="#isi">Tulis apa yang ingin Anda sampaikan.</a>');
      expect(page.html).toContain('value="Lampu &quot;padam&quot;"');
      const unnamed = await form.fill(await form.check({ isi: 'Jalan rusak di Kampung Sawah.' }), {
        nama: '',
        langkah: 'kirim',
        setuju: 'ya',
      });
      expect(unnamed.html).toContain('<a href="#nama">Isi nama lengkap Anda.</a>');
      const undecided = await form.fill(await form.check(), { langkah: 'kirim' });
      expect(undecided.html).toContain('<a href="#setuju">Beri tanda setuju untuk mengirim.</a>');
      const refused = await form.fill(await form.check(), { langkah: 'kirim', setuju: 'ya', kategori: 'RUBBISH' });
      expect(refused.status).toBeGreaterThanOrEqual(400);
      expect(refused.status).toBeLessThan(500);
      expect(refused.html).toContain('class="errors"');
      expect(refused.html).toContain('Lampu jalan padam &lt;b>sejak&lt;/b> Senin.');
    });

    it('shows nothing for a wrong PIN, and not the PIN', async () => {
      const { number } = await form.send();
      const page = await site.post('/lacak', { nomor: number, pin: '00000000' });
      expect(page.status).toBeGreaterThanOrEqual(400);
      expect(page.status).toBeLessThan(500);
      expect(page.html).not.toContain('00000000');
      expect((await site.post('/lacak', { nomor: '', pin: '' })).html).toContain(
        '<a href="#nomor">Isi nomor pelacakan.</a>',
      );
    });

    it('takes requests for a new PIN, whether number and contact match or not', async () => {
      const { number } = await form.send();
      for (const kontak of ['sukaesih@rahasia.example', 'lain@warga.example'])
        expect(headingOf(await site.post('/lacak/pin', { nomor: number, kontak }))).toBe('Permintaan diterima');
      const wrong = await site.post('/lacak/pin', { nomor: number, kontak: 'rubbish' });
      expect([wrong.status, wrong.html.includes('<a href="#kontak">')]).toEqual([400, true]);
    });

    it.each([
      ['cross-site', { 'sec-fetch-site': 'cross-site' }],
      ['of another origin', { origin: 'https://lain.example' }],
      ['of no origin', { origin: 'null' }],
    ])('refuses a form that is %s', async (_, headers) => {
      const page = await site.post('/lacak', { nomor: 'x', pin: 'y' }, headers);
      expect([page.status, headingOf(page)]).toEqual([403, 'Formulir ini dikirim dari situs lain']);
    });

    it('has name, contact, text, number and PIN in no log and no address', async () => {
      const { number, pin } = await form.send();
      await site.post('/lacak', { nomor: number, pin });
      const output = site.output();
      expect(output).toContain('"route":"/lacak"');
      for (const secret of ['Sukaesih', 'rahasia.example', 'Lampu jalan', number, pin])
        expect(output).not.toContain(secret);
    });
  });
});
