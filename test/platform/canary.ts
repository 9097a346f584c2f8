import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { services } from '#contracts';
import type { Canary } from '../journey/difficult-aspirations.js';
import { Tokens } from '../journey/tokens.js';
import { readTopics } from './kafka-records.js';
import type { RunningPlatform } from './running-platform.js';

/** The public addresses of aspirations. */
const publicPaths = [
  '/v1/public-aspirations?limit=100',
  '/open311/v2/requests.json?page_size=200',
  '/open311/v2/requests.xml?page_size=200',
  '/v1/open-data/aspirations.csv',
  '/v1/open-data/aspirations.json',
  '/v1/aspiration-statistics?by=CATEGORY',
  '/v1/agencies',
  '/v1/categories',
  '/v1/workflows/aspiration',
  '/metrics',
  '/openapi.json',
] as const;

/** The places where a confidential text was found, as sentences. */
export async function leaks(
  platform: RunningPlatform,
  stateFolder: string,
  brokers: string | undefined,
  canary: Canary,
): Promise<string[]> {
  const findings = await Promise.all([
    inEvents(brokers, canary),
    inDatabases(platform, canary),
    inMails(platform, canary),
    inPublicResponses(platform, canary),
    inAgencyResponses(platform, canary),
  ]);
  return [...findings.flat(), ...inLogs(platform, stateFolder, canary)];
}

function found(where: string, text: string, ...words: readonly string[]): string[] {
  return words.filter((word) => text.toLowerCase().includes(word.toLowerCase())).map((word) => `${word} in ${where}`);
}

async function inEvents(brokers: string | undefined, { content, name }: Canary): Promise<string[]> {
  if (brokers === undefined) return [];
  const records = await readTopics(brokers);
  return records.flatMap(({ topic, type, text }) => found(`${type} on ${topic}`, text, content, name));
}

/** In the service itself only outboxes and feeds are searched. Notifications knows the name, to address the mail. */
async function inDatabases({ databases }: RunningPlatform, { content, name }: Canary): Promise<string[]> {
  const findings: string[] = [];
  for (const service of services) {
    const tables = await databases.query<{ name: string }>(
      service,
      `SELECT table_name AS name FROM information_schema.tables
        WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    );
    for (const table of tables) {
      const own = service === 'aspirations' && !/^(outbox|agency_event|inbox|published)/.test(table.name);
      const words = service === 'notifications' ? [content] : own ? [] : [content, name];
      for (const word of words) {
        const rows = await databases.query(
          service,
          `SELECT FROM "${table.name}" AS row WHERE row::text ILIKE '%' || $1 || '%' LIMIT 1`,
          [word],
        );
        if (rows.length > 0) findings.push(`${word} in ${service}.${table.name}`);
      }
    }
  }
  const stored = await databases.query('aspirations', `SELECT FROM aspiration WHERE body ILIKE '%' || $1 || '%'`, [
    content,
  ]);
  if (stored.length !== 1) findings.push(`${content} is not in the aspiration either: the search finds nothing`);
  const [sealed] = await databases.query<{ open: boolean }>(
    'aspirations',
    `SELECT bool_or(encode(sealed, 'escape') ILIKE '%' || $1 || '%') AS open FROM reporter`,
    [name],
  );
  return sealed?.open ? [...findings, `${name} in the vault, unsealed`] : findings;
}

async function inMails({ endpoints }: RunningPlatform, { content, name }: Canary): Promise<string[]> {
  const response = await fetch(`${endpoints.mail.api.replace(/\/$/, '')}/email`);
  const mails = (await response.json()) as { to?: { address: string }[] }[];
  return mails.flatMap((mail) => {
    const to = mail.to?.[0]?.address ?? 'no address';
    const words = to.startsWith('pelapor-rahasia.') ? [content] : [content, name];
    return found(`a mail to ${to}`, JSON.stringify(mail), ...words);
  });
}

async function inPublicResponses({ endpoints }: RunningPlatform, { content, name }: Canary): Promise<string[]> {
  const answers = await Promise.all(
    publicPaths.map(async (path) => {
      const response = await fetch(`${endpoints.services.aspirations}${path}`);
      if (!response.ok) return [`${path} returns ${response.status}`];
      return found(path, await response.text(), content, name);
    }),
  );
  return answers.flat();
}

/** The agency reads the text of the aspiration, but not the name of the citizen. */
async function inAgencyResponses({ endpoints }: RunningPlatform, { aspirationId, name }: Canary): Promise<string[]> {
  const authorization = `Bearer ${await new Tokens(endpoints.issuer.tokenUrl).of('penghubung')}`;
  const paths = ['', '/entries', '/history', '/deadlines'].map((part) => `/v1/aspirations/${aspirationId}${part}`);
  const answers = await Promise.all(
    [...paths, '/v1/agencies/dpupr/events?limit=100'].map(async (path) => {
      const response = await fetch(`${endpoints.services.aspirations}${path}`, { headers: { authorization } });
      if (!response.ok) return [`${path} returns ${response.status}`];
      return found(path, await response.text(), name);
    }),
  );
  return answers.flat();
}

function inLogs(platform: RunningPlatform, stateFolder: string, { content, name }: Canary): string[] {
  const folder = join(stateFolder, 'logs');
  const logs = readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const);
  return [...logs, ['the launcher’s output', platform.launcher.output] as const].flatMap(([where, text]) =>
    found(where, text, content, name),
  );
}
