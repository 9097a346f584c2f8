import { events, topics } from '#contracts';
import { schemaOf } from '#event-documents';
import { compareContracts, compareTopics, contractOf } from './contract.js';
import type { Break } from './compare-shapes.js';
import { type Consumer, declaredConsumers, readersOf, unknownReads } from './consumers.js';
import { personalData } from './personal-data.js';
import { nextRelease, promiseOf, releasedEvents, releasedTopics } from './released.js';

/** Everything by which the contracts of the code break a released version of an event or of a topic, and whom. */
export function breaks(consumers: readonly Consumer[] = declaredConsumers()): string[] {
  const described = (wireType: string, found: Break) => {
    const readers = readersOf(consumers, wireType, found);
    const field = found.path === '' ? '' : ` ${found.path}:`;
    return `${wireType}:${field} ${found.change} (${found.direction}${readers.length > 0 ? `; read by ${readers.join(', ')}` : ''})`;
  };
  const ofEvents = [...releasedEvents()].flatMap(([wireType, { versions }]) => {
    const event = events.get(wireType);
    if (!event) return [described(wireType, { path: '', direction: 'both', change: 'is not published any more' })];
    const current = contractOf(event);
    const found = versions.flatMap((version) =>
      compareContracts(version, current).map((each) => described(wireType, each)),
    );
    return [...new Set(found)];
  });
  const ofTopics = Object.entries(releasedTopics()).flatMap(([name, promise]) => {
    const topic = topics.find((declared) => declared.name === name);
    if (!topic) return [`${name}: is gone`];
    return compareTopics(promise, promiseOf(topic)).map(({ change }) => `${name}: ${change}`);
  });
  return [...ofEvents, ...ofTopics];
}

/** What the code has and no release: new events, versions and examples. */
export function unreleased(): string[] {
  const released = releasedEvents();
  const promised = releasedTopics();
  return [
    ...[...events]
      .filter(([wireType, event]) => nextRelease(event, released.get(wireType)))
      .map(([wireType]) =>
        released.has(wireType) ? `${wireType}: a new version or example` : `${wireType}: a new event`,
      ),
    ...topics.filter(({ name }) => promised[name] === undefined).map(({ name }) => `${name}: a new topic`),
  ];
}

/** Fields that may not be on the topics of agencies. */
export function personalDataForAgencies(): string[] {
  return [...events.values()]
    .filter(({ topic }) => topic.name === 'aspirations.aspiration.v1')
    .flatMap((event) => personalData(schemaOf(event)).map((fault) => `${event.wireType}: ${fault}`));
}

/** All findings of `npm run contracts -- check` besides files that are not up to date. */
export function contractFaults(): string[] {
  return [
    ...breaks(),
    ...unreleased().map((change) => `${change}, not released: npm run contracts -- release`),
    ...unknownReads(declaredConsumers()),
    ...personalDataForAgencies(),
  ];
}
