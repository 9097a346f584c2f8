import { type Command, InvalidArgumentError, Option } from 'commander';
import { ServiceClient } from './service-client.js';
import { type ServiceName, services, type World } from './world.js';

export interface Common {
  readonly url?: string;
  readonly json?: boolean;
}

export interface OfService extends Common {
  readonly service: ServiceName;
}

export const serviceOption = () => new Option('-s, --service <service>', 'which service').choices(services);
export const reasonOption = () => new Option('--reason <text>', 'why, for the record');

/** Every command knows these. */
export function common(command: Command): Command {
  return command
    .option('--url <address>', 'where the service is, when not where the running platform says')
    .option('--json', 'print JSON');
}

export function position(text: string): string {
  if (!/^[1-9]\d{0,17}$/.test(text)) throw new InvalidArgumentError('It is the number that `list` shows.');
  return text;
}

export function moment(text: string): string {
  if (text === 'earliest') return text;
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text)))
    return new Date(text).toISOString();
  throw new InvalidArgumentError('It is `earliest` or a time with its zone, such as 2026-11-24T08:00:00+07:00.');
}

export function clientFor(world: World, { url }: Common): ServiceClient {
  return new ServiceClient(world, url);
}

/** Prints lines for people, or the whole as JSON. */
export function show(world: World, { json }: Common, whole: unknown, lines: () => readonly string[]): void {
  if (json) world.out(JSON.stringify(whole, null, 2));
  else for (const line of lines()) world.out(line);
}

/** All pages of a list of one service. */
export async function pages<Item>(
  client: ServiceClient,
  service: ServiceName,
  path: string,
  query: Readonly<Record<string, string | undefined>>,
): Promise<Item[]> {
  const items: Item[] = [];
  for (let after: string | undefined; ;) {
    const page = await client.get<{ items: Item[]; next: string | null }>(service, path, { ...query, after });
    items.push(...page.items);
    if (page.next === null) return items;
    after = page.next;
  }
}
