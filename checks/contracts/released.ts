import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type EventDefinition, events, type Topic, topics } from '#contracts';
import { jsonText } from '#event-documents';
import { type Contract, contractOf, type TopicPromise } from './contract.js';

/** The published versions of an event within its major version, oldest first, and every example ever published. */
export interface ReleasedEvent {
  readonly versions: readonly Contract[];
  readonly examples: readonly unknown[];
}

const folder = resolve(import.meta.dirname, '../../events/released');
const topicsFile = join(folder, 'topics.json');
const fileOf = (wireType: string) => join(folder, `${wireType}.json`);

/** All released events by their type on the wire. These files only grow. */
export function releasedEvents(): Map<string, ReleasedEvent> {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name !== 'topics.json') : [];
  return new Map(
    names.toSorted().map((name) => [name.replace(/\.json$/, ''), read<ReleasedEvent>(join(folder, name))]),
  );
}

/** What was promised of each topic when it was last released. */
export function releasedTopics(): Record<string, TopicPromise> {
  return existsSync(topicsFile) ? read(topicsFile) : {};
}

/** The release that an event would add: nothing when it is as released. */
export function nextRelease(event: EventDefinition, released: ReleasedEvent | undefined): ReleasedEvent | undefined {
  const { versions = [], examples = [] } = released ?? {};
  const contract = contractOf(event);
  const isNew = !versions.some((version) => sameContract(version, contract));
  const added = event.examples.filter((example) => !examples.some((old) => isDeepStrictEqual(old, example)));
  if (!isNew && added.length === 0) return undefined;
  return { versions: isNew ? [...versions, contract] : versions, examples: [...examples, ...added] };
}

export function promiseOf({ partitions, cleanup, retentionMs, maxRecordBytes }: Topic): TopicPromise {
  return { partitions, cleanup, retentionMs, maxRecordBytes };
}

/** Adds the contracts of the code to the released ones. @returns the names of what was added */
export function release(): string[] {
  mkdirSync(folder, { recursive: true });
  const released = releasedEvents();
  const added = [...events].flatMap(([wireType, event]) => {
    const next = nextRelease(event, released.get(wireType));
    if (!next) return [];
    writeFileSync(fileOf(wireType), jsonText(next));
    return [`${wireType}, version ${next.versions.length}`];
  });
  const promises = {
    ...releasedTopics(),
    ...Object.fromEntries(topics.map((topic) => [topic.name, promiseOf(topic)])),
  };
  if (!isDeepStrictEqual(promises, releasedTopics())) added.push('the topics');
  writeFileSync(topicsFile, jsonText(promises));
  return added;
}

/** The order of keys is nothing that a reader sees. */
function sameContract(one: Contract, other: Contract): boolean {
  return isDeepStrictEqual(one, other);
}

function read<Content>(file: string): Content {
  return JSON.parse(readFileSync(file, 'utf8')) as Content;
}
