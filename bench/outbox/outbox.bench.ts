import type { Options } from '../options.js';
import type { BenchEnvironment } from '../bench-environment.js';
import { backlogPart } from './backlog-part.js';
import { gapPart } from './gap-part.js';
import { latencyPart } from './latency-part.js';
import { type Figures, openOutboxFixture, type OutboxFixture } from './outbox-fixture.js';

const parts: Readonly<Record<string, (fixture: OutboxFixture) => Promise<Figures>>> = {
  backlog: backlogPart,
  latency: latencyPart,
  gap: gapPart,
};

/** The relay against Debezium's outbox event router and against Kafka's own producer tool. */
export async function benchOutbox(environment: BenchEnvironment, options: Options): Promise<object> {
  const fixture = await openOutboxFixture(environment, options);
  const found: [string, Figures][] = [];
  for (const [name, part] of Object.entries(parts))
    if (options.parts.length === 0 || options.parts.includes(name)) found.push([name, await part(fixture)]);
  await fixture.debezium.stop();
  return {
    ...Object.fromEntries(found.map(([name, { figures }]) => [name, figures])),
    targets: found.flatMap(([, { targets }]) => targets),
  };
}
