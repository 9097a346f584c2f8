import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { services } from '#contracts';
import type { Canary } from '../journey/canary.js';
import { Tokens } from '../journey/tokens.js';
import { searchAnswers } from './canary-answers.js';
import { CanaryFinder } from './canary-finder.js';
import { canaryTable, type Planted } from './canary-table.js';
import { searchTables } from './canary-tables.js';
import { readTopics } from './kafka-records.js';
import type { RunningPlatform } from './running-platform.js';

/**
 * The planted texts that are found where the table does not name them, and those that are not found where it does: a
 * search that finds nothing proves nothing.
 *
 * @param brokers KAFKA_BROKERS, to search the topics; undefined for the in-process broker
 */
export async function misplaced(
  platform: RunningPlatform,
  stateFolder: string,
  brokers: string | undefined,
  canary: Canary,
): Promise<string[]> {
  const { sub: account } = await new Tokens(platform.endpoints.issuer.tokenUrl).claims('warga');
  const finder = new CanaryFinder<Planted>({
    ...canary.texts,
    account,
    sealedNumber: canary.confidential.trackingNumber,
    number: canary.open.trackingNumber,
    eventType: 'AspirationReceived',
    route: '/v1/tracking/rate',
  });
  await searchTables(platform, finder);
  await searchAnswers(platform, canary, finder);
  if (brokers !== undefined)
    for (const { topic, type, text } of await readTopics(brokers)) finder.search('topics', `${type} on ${topic}`, text);
  await searchMails(platform, canary, finder);
  for (const service of services) {
    const response = await fetch(`${platform.endpoints.services[service]}/metrics`);
    finder.search('metrics', service, await response.text());
  }
  const folder = join(stateFolder, 'logs');
  for (const file of readdirSync(folder)) finder.search('logs', file, readFileSync(join(folder, file), 'utf8'));
  finder.search('logs', 'the launcher’s output', platform.launcher.output);
  return compare(finder, brokers !== undefined);
}

function compare(finder: CanaryFinder<Planted>, withTopics: boolean): string[] {
  const found = finder.places();
  return (Object.keys(canaryTable) as Planted[]).flatMap((field) => {
    const expected = canaryTable[field].filter((place) => withTopics || place !== 'topics');
    const places = [...(found.get(field) ?? [])];
    return [
      ...places
        .filter((place) => !expected.includes(place))
        .map((place) => `${field} is found by ${place}: ${finder.whereabouts(field, place)}`),
      ...expected.filter((place) => !places.includes(place)).map((place) => `${field} is not found by ${place}`),
    ];
  });
}

async function searchMails({ endpoints }: RunningPlatform, { texts }: Canary, finder: CanaryFinder<Planted>) {
  const response = await fetch(`${endpoints.mail.api.replace(/\/$/, '')}/email`);
  const bearers = [
    texts.sealedReporterEmail,
    texts.reporterEmail,
    texts.supporterEmail,
    texts.memberEmail,
    texts.subscriberEmail,
  ];
  for (const mail of (await response.json()) as { to?: { address: string }[] }[]) {
    const to = mail.to?.[0]?.address ?? 'no address';
    const own = bearers.some((bearer) => to.startsWith(bearer));
    finder.search(own ? 'mail to its bearer' : 'mail to others', `a mail to ${to}`, JSON.stringify(mail));
  }
}
