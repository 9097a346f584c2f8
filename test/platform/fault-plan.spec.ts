import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type ServiceName, services } from '#contracts';
import { faultPlan } from './fault-plan.js';

const checkout = join(import.meta.dirname, '../..');

/** The source that runs in a service's process. */
const sourceOf = (service: ServiceName) =>
  [`apps/${service}/src`, 'libs/messaging/src'].flatMap((folder) =>
    readdirSync(join(checkout, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.includes('spec'))
      .map((file) => readFileSync(join(checkout, folder, file), 'utf8')),
  );

describe.each(services)('the fault plan of %s', (service) => {
  const source = sourceOf(service);
  const faults = [...faultPlan[service].always, ...faultPlan[service].chance];
  const kills = faults.flatMap((fault) => (fault.kind === 'kill before write' ? [fault] : []));

  it.each(kills)('waits for a statement that the service runs: $name', ({ statement }) => {
    expect(source.filter((text) => text.includes(statement))).not.toHaveLength(0);
  });
});
