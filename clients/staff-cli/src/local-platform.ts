import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { LocalPlatform } from './cli-context.js';

const checkout = resolve(import.meta.dirname, '..', '..', '..');

/** Reads the addresses of the platform started by `npm start`; undefined when none is running. */
export function readLocalPlatform(env: Readonly<Record<string, string | undefined>>): LocalPlatform | undefined {
  const file = resolve(checkout, env['SAMBUNG_STATE_FOLDER'] || '.sambung', 'platform.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as LocalPlatform) : undefined;
}

/** Requests a token of the local operator from the development issuer. @throws Error with the response of the issuer */
export async function signIn({ tokenUrl, operator }: LocalPlatform['issuer']): Promise<string> {
  const response = await fetch(tokenUrl, { method: 'POST', body: new URLSearchParams(operator) });
  const { access_token: token } = (await response.json()) as { access_token?: string };
  if (token === undefined) throw new Error(`the issuer returned ${response.status}`);
  return token;
}
