import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type AsyncAPIDocumentInterface, type Diagnostic, Parser } from '@asyncapi/parser';
import { events, topics } from '#contracts';

const file = resolve(import.meta.dirname, '../../events/asyncapi.json');

describe('the AsyncAPI document', () => {
  let document: AsyncAPIDocumentInterface | undefined;
  let diagnostics: Diagnostic[];

  beforeAll(async () => {
    ({ document, diagnostics } = await new Parser().parse(readFileSync(file, 'utf8')));
  });

  it('is accepted by the official parser, without errors and warnings', () => {
    // Version 3.1 is new, and what generates code from such documents reads 3.0.
    const found = diagnostics.filter(({ code }) => code !== 'asyncapi-latest-version');
    const findings = found.map(({ code, message, path }) => `${String(code)} ${path.join('.')}: ${message}`);
    expect(findings).toEqual([]);
    expect(document?.version()).toBe('3.0.0');
  });

  it('has a channel of each topic and of the agencies, with partitions, retention and the largest record', () => {
    const channels = document!.channels().all();
    expect(channels.map((channel) => channel.address())).toEqual([
      ...topics.map(({ name }) => name),
      'agency.{agencyId}.aspirations.v1',
    ]);
    for (const topic of topics) {
      const channel = channels.find((each) => each.address() === topic.name)!;
      const kafka = channel.bindings().get('kafka')!.value<Record<string, Record<string, unknown>>>();
      expect(kafka).toMatchObject({
        partitions: topic.partitions,
        topicConfiguration: { 'cleanup.policy': [topic.cleanup], 'max.message.bytes': topic.maxRecordBytes },
      });
    }
    expect(
      channels
        .at(-1)!
        .parameters()
        .all()
        .map((parameter) => parameter.id()),
    ).toEqual(['agencyId']);
  });

  it('has a message of each event with its key, its headers, its data and its examples', () => {
    const messages = document!.components().messages().all();
    expect(messages.map((message) => message.name())).toEqual([...events.keys()]);
    for (const message of messages) {
      const event = events.get(message.name()!)!;
      expect(message.description()).toBe(event.when.en);
      expect(message.hasPayload() && message.hasHeaders()).toBe(true);
      expect(
        message
          .examples()
          .all()
          .map((example) => example.payload()),
      ).toEqual(event.examples);
      expect(message.bindings().get('kafka')!.value<{ key: { description: string } }>().key.description).toContain(
        event.key,
      );
    }
  });
});
