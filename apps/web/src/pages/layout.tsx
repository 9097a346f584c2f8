import { languages } from '../language/texts.js';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { assetPath } from './assets.js';
import { layoutTexts } from './layout.texts.js';
import type { Page } from './page.js';
import './safe-addresses.js';
import type { Visit } from './visit.js';

const sections = ['villages', 'kims', 'information', 'report', 'track'] as const;
const others = [
  'clarifications',
  'aspirations',
  'campaigns',
  'statistics',
  'coverage',
  'unserved',
  'certificates',
  'accessibility',
  'data',
  'account',
] as const;

const paths: Readonly<Record<(typeof sections)[number] | (typeof others)[number], string>> = {
  villages: '/desa',
  kims: '/kim',
  information: '/informasi',
  clarifications: '/klarifikasi',
  aspirations: '/aspirasi',
  report: '/lapor',
  track: '/lacak',
  campaigns: '/kampanye',
  statistics: '/statistik',
  coverage: '/jangkauan',
  unserved: '/desa-tanpa-kim',
  certificates: '/sertifikat',
  accessibility: '/aksesibilitas',
  data: '/tentang-data',
  account: '/akun',
};

/** The whole document of a page. */
export function renderPage(visit: Visit, page: Page, region: string): string {
  const { description } = page;
  const errors = page.hasErrors === true ? `${visit.texts(layoutTexts).error}: ` : '';
  const title = `${errors}${page.title}`;
  const document = (
    <html lang={visit.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{visit.path === '/' ? `Sambung ${region}` : `${title} – Sambung ${region}`}</title>
        <meta name="description" content={description ?? `${title}. ${visit.texts(layoutTexts).tagline}.`} />
        <meta name="theme-color" content="#0a489f" />
        {page.isPrivate === true && <meta name="robots" content="noindex" />}
        <link rel="stylesheet" href={assetPath('gaya.css')} />
        <link rel="icon" type="image/svg+xml" href={assetPath('lambang.svg')} />
        {page.isPrivate !== true &&
          languages.map((language) => <link rel="alternate" hreflang={language} href={visit.inLanguage(language)} />)}
      </head>
      <Body visit={visit} page={page} region={region} />
    </html>
  );
  return `<!doctype html>${renderToString(document)}`;
}

function Body({
  visit,
  page,
  region,
}: {
  readonly visit: Visit;
  readonly page: Page;
  readonly region: string;
}): VNode | null {
  const t = visit.texts(layoutTexts);
  return (
    <body>
      <a class="skip" href="#utama">
        {t.skip}
      </a>
      <header>
        <div class="wrap">
          <a class="brand" href={visit.link('/')}>
            <strong>Sambung</strong> {region}
          </a>
          <OtherLanguage visit={visit} page={page} />
          <nav aria-label={t.sections}>
            <Links visit={visit} names={sections} />
          </nav>
        </div>
      </header>
      <div class="wrap">
        {page.trail && <Trail visit={visit} trail={page.trail} />}
        <main id="utama" tabindex={-1}>
          <h1 dir="auto">{page.title}</h1>
          {page.body}
        </main>
      </div>
      <footer>
        <nav class="wrap" aria-label={t.footer}>
          <Links visit={visit} names={others} />
        </nav>
      </footer>
    </body>
  );
}

/** To the same page; to the home page from one that answers a form, which has no address. */
function OtherLanguage({ visit, page }: { readonly visit: Visit; readonly page: Page }): VNode | null {
  const language = visit.language === 'id' ? 'en' : 'id';
  const query = visit.query === '' ? '' : `?${visit.query}`;
  const address = page.isPrivate ? visit.inLanguage(language, '/') : `${visit.inLanguage(language)}${query}`;
  return (
    <a class="language" href={address} lang={language} hreflang={language}>
      {visit.texts(layoutTexts).otherLanguage}
    </a>
  );
}

function Links({
  visit,
  names,
}: {
  readonly visit: Visit;
  readonly names: readonly (keyof typeof paths)[];
}): VNode | null {
  const t = visit.texts(layoutTexts);
  return (
    <ul>
      {names.map((name) => (
        <li>
          <a href={visit.link(paths[name])} aria-current={visit.path === paths[name] ? 'page' : undefined}>
            {name === 'account' && visit.person ? t.ownAccount : t[name]}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Trail({ visit, trail }: { readonly visit: Visit; readonly trail: NonNullable<Page['trail']> }): VNode | null {
  const t = visit.texts(layoutTexts);
  const all = [[t.home, '/'] as const, ...trail];
  return (
    <nav class="trail" aria-label={t.trail}>
      <ul>
        {all.map(([title, path]) => (
          <li>
            <a href={visit.link(path)}>
              <bdi>{title}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
