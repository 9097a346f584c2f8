import { z } from 'zod';
import { type ServiceName, services } from '#contracts';
import { HttpClient } from '../journey/http.js';
import { Tokens } from '../journey/tokens.js';
import type { RunningPlatform } from './running-platform.js';
import type { ServiceDatabases } from './service-databases.js';

/** Where the sample data show the statuses of a workflow: the table, and the condition of its rows. */
interface Shown {
  readonly service: ServiceName;
  readonly noun: string;
  readonly table: string;
  readonly where?: string;
  /** The statuses that the sample data lack, with the reason. */
  readonly absent?: Readonly<Record<string, string>>;
}

const whole = 'parent_id IS NULL';

const shown: readonly Shown[] = [
  { service: 'registry', noun: 'activity', table: 'activity' },
  { service: 'registry', noun: 'delegate', table: 'forum_delegate' },
  { service: 'registry', noun: 'evaluation', table: 'evaluation' },
  { service: 'registry', noun: 'help-request', table: 'help_request' },
  { service: 'registry', noun: 'kim', table: 'kim' },
  { service: 'registry', noun: 'mandate', table: 'mandate' },
  { service: 'registry', noun: 'member', table: 'member' },
  { service: 'registry', noun: 'partnership', table: 'partnership' },
  { service: 'registry', noun: 'potential', table: 'potential' },
  { service: 'registry', noun: 'report', table: 'report' },
  { service: 'registry', noun: 'training', table: 'training' },
  { service: 'registry', noun: 'training-registration', table: 'training_registration' },
  { service: 'publishing', noun: 'campaign', table: 'campaign' },
  { service: 'publishing', noun: 'claim', table: 'claim' },
  { service: 'publishing', noun: 'contribution', table: 'contribution' },
  { service: 'publishing', noun: 'coverage-gap', table: 'coverage_gap' },
  { service: 'publishing', noun: 'document', table: 'document' },
  { service: 'publishing', noun: 'edition', table: 'edition' },
  { service: 'publishing', noun: 'information-need', table: 'information_need' },
  { service: 'publishing', noun: 'reply', table: 'reply' },
  { service: 'publishing', noun: 'task', table: 'task' },
  { service: 'publishing', noun: 'thread', table: 'thread' },
  {
    service: 'aspirations',
    noun: 'aspiration',
    table: 'aspiration',
    where: `${whole} AND kind <> 'INFORMATION_REQUEST'`,
  },
  { service: 'aspirations', noun: 'aspiration-part', table: 'aspiration', where: 'parent_id IS NOT NULL' },
  { service: 'aspirations', noun: 'data-request', table: 'data_request' },
  {
    service: 'aspirations',
    noun: 'information-request',
    table: 'aspiration',
    where: `kind = 'INFORMATION_REQUEST'`,
  },
  { service: 'aspirations', noun: 'information-objection', table: 'information_objection' },
];

/** Workflows without sample data, with the reason. */
const withoutSamples: Readonly<Record<string, string>> = {
  'account-invitation': 'the sample data have no invitations yet',
  'lapor-hand-over': 'no system of SP4N-LAPOR! is connected',
  plan: 'the plans of events are done within seconds, and an office writes its own',
  'relay-request': 'members are asked only for persons whom no channel reaches',
  'template-version': 'the texts are those of the product until an editor drafts others',
};

const workflows = z.object({ items: z.array(z.object({ noun: z.string(), states: z.array(z.string()) })) });

/**
 * What the sample data do not show: `noun STATUS` for each status of a published workflow that no row has. A workflow or a
 * status with a reason is none; a reason for one that is shown after all is in the result, too.
 */
export async function missingStates({ databases, endpoints }: RunningPlatform): Promise<string[]> {
  const anonymous = new HttpClient(endpoints, new Tokens(endpoints.issuer.tokenUrl), () => {});
  const missing = await Promise.all(
    services.map(async (service) => {
      const { items } = await anonymous.get(service, '/v1/workflows', workflows);
      const found = await Promise.all(items.map(({ noun, states }) => missingOf(databases, service, noun, states)));
      return found.flat();
    }),
  );
  return missing.flat().toSorted();
}

async function missingOf(
  databases: ServiceDatabases,
  service: ServiceName,
  noun: string,
  states: readonly string[],
): Promise<string[]> {
  if (noun in withoutSamples) return [];
  const rows = shown.find((sample) => sample.service === service && sample.noun === noun);
  if (!rows) return [`${noun}: no sample data`];
  const { table, where = 'true', absent = {} } = rows;
  const found = await databases.query<{ status: string }>(
    service,
    `SELECT DISTINCT status FROM ${table} WHERE ${where}`,
  );
  const present = new Set(found.map(({ status }) => status));
  return states.filter((status) => present.has(status) === status in absent).map((status) => `${noun} ${status}`);
}
