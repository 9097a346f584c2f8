// Prints what the official parser reads of the AsyncAPI document. A process of its own: the parser needs an untouched ajv, and
// the Kafka client of the services is given a lazy one (lazy-schemas.ts).
import { readFileSync } from 'node:fs';
import { Parser } from '@asyncapi/parser';

const { document, diagnostics } = await new Parser().parse(readFileSync(process.argv[2], 'utf8'));
const kafkaOf = (part) => part.bindings().get('kafka')?.value();
process.stdout.write(
  JSON.stringify({
    findings: diagnostics.map(({ code, message, path }) => ({ code, at: path.join('.'), message })),
    version: document?.version(),
    channels: document?.channels().map((channel) => ({
      address: channel.address(),
      parameters: channel.parameters().map((parameter) => parameter.id()),
      kafka: kafkaOf(channel),
    })),
    messages: document
      ?.components()
      .messages()
      .map((message) => ({
        name: message.name(),
        description: message.description(),
        isComplete: message.hasPayload() && message.hasHeaders(),
        key: kafkaOf(message)?.key.description,
        examples: message.examples().map((example) => example.payload()),
      })),
  }),
);
