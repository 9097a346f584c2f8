import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { events, topics } from '#contracts';

interface Parsed {
  readonly findings: readonly { readonly code: string; readonly at: string; readonly message: string }[];
  readonly version: string;
  readonly channels: readonly {
    readonly address: string;
    readonly parameters: readonly string[];
    readonly kafka: object;
  }[];
  readonly messages: readonly {
    readonly name: string;
    readonly description: string;
    readonly isComplete: boolean;
    readonly key: string;
    readonly examples: readonly unknown[];
  }[];
}

const parser = resolve(import.meta.dirname, 'parse-asyncapi.mjs');
const file = resolve(import.meta.dirname, '../../events/asyncapi.json');

describe('the AsyncAPI document', () => {
  let parsed: Parsed;

  beforeAll(async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [parser, file], { maxBuffer: 64 * 1024 * 1024 });
    parsed = JSON.parse(stdout) as Parsed;
  });

  it('is accepted by the official parser, without errors and warnings', () => {
    // Version 3.1 is new, and what generates code from such documents reads 3.0.
    expect(parsed.findings.filter(({ code }) => code !== 'asyncapi-latest-version')).toEqual([]);
    expect(parsed.version).toBe('3.0.0');
  });

  it('has a channel of each topic and of the agencies, with partitions, retention and the largest record', () => {
    const addresses = parsed.channels.map(({ address }) => address);
    expect(addresses).toEqual([...topics.map(({ name }) => name), 'agency.{agencyId}.aspirations.v1']);
    expect(parsed.channels.at(-1)!.parameters).toEqual(['agencyId']);
    for (const { name, partitions, cleanup, maxRecordBytes } of topics)
      expect(parsed.channels.find(({ address }) => address === name)!.kafka).toMatchObject({
        partitions,
        topicConfiguration: { 'cleanup.policy': [cleanup], 'max.message.bytes': maxRecordBytes },
      });
  });

  it('has a message of each event with its key, its headers, its data and its examples', () => {
    expect(parsed.messages.map(({ name }) => name)).toEqual([...events.keys()]);
    for (const { name, description, isComplete, key, examples } of parsed.messages) {
      const event = events.get(name)!;
      expect([description, isComplete]).toEqual([event.when.en, true]);
      expect(key).toContain(event.key);
      expect(examples).toEqual(event.examples);
    }
  });
});
