import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { migratedDatabase, type TestDatabase } from '#testing';
import { webMigrations } from '../../apps/web/src/web.database.js';
import { freePort } from '../../local/ports.js';

/** A page as a browser without JavaScript gets it. */
export interface LoadedPage {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
}

/** The site as a process of its own. */
export interface RunningSite {
  readonly url: string;
  /** Everything that the process has logged. */
  output(): string;
  get(path: string, headers?: Record<string, string>): Promise<LoadedPage>;
  post(path: string, fields: Record<string, string>, headers?: Record<string, string>): Promise<LoadedPage>;
  stop(): Promise<void>;
}

/** A database for sites of one test. */
export function siteDatabase(): Promise<TestDatabase> {
  return migratedDatabase({ migrations: webMigrations });
}

/** The settings of the sites of one test, with an issuer that is not there. */
export function siteSettings(databaseUrl: string): Readonly<Record<string, string>> {
  return {
    HTTP_HOST: '127.0.0.1',
    LOG_LEVEL: 'trace',
    WEB_DATABASE_URL: databaseUrl,
    WEB_VAULT_KEY: randomBytes(32).toString('base64'),
    AUTH_ISSUER: 'http://127.0.0.1:9',
    AUTH_CLIENT_ID: 'web',
    AUTH_CLIENT_SECRET: 'secret of the site',
  };
}

/** Starts the site with settings of `siteSettings`, and the addresses of the services. */
export async function startSite(settings: Readonly<Record<string, string>>): Promise<RunningSite> {
  const port = String(await freePort());
  const args = ['--conditions=source', '--import', './local/typescript.mjs', 'apps/web/src/main.ts'];
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env['PATH'], WEB_PORT: port, WEB_PUBLIC_URL: `http://127.0.0.1:${port}`, ...settings },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (output += String(chunk)));
  const url = await new Promise<string>((resolve, reject) => {
    child.once('message', (message) => resolve((message as { url: string }).url));
    child.once('exit', () => reject(new Error(`the site did not start: ${output}`)));
  });
  const load = async (path: string, init: RequestInit): Promise<LoadedPage> => {
    const response = await fetch(new URL(path, url), { redirect: 'manual', ...init });
    return { status: response.status, headers: response.headers, html: await response.text() };
  };
  return {
    url,
    output: () => output,
    get: (path, headers = {}) => load(path, { headers }),
    post: (path, fields, headers = {}) => load(path, { method: 'POST', body: new URLSearchParams(fields), headers }),
    stop: async () => {
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}

/** The addresses of this site that a page links to, without their fragments. */
export function linksIn(html: string): string[] {
  const links = [...html.matchAll(/(?:href|src)="(\/[^"#]*)/g)].map(([, link = '']) => unescaped(link));
  return [...new Set(links)];
}

/** The hidden fields of the first form by POST, as a browser sends them. */
export function hiddenFields(html: string): Record<string, string> {
  const form = html.slice(html.indexOf('method="post"'));
  const fields = [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"\/>/g)];
  return Object.fromEntries(fields.map(([, name = '', value = '']) => [name, unescaped(value)]));
}

function unescaped(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}
