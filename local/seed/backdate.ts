import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Database, dataSourceOptions } from '#database';
import { Outbox } from '#messaging';
import { readSettings } from '#settings';
import { backdateKims } from './backdate-kims.js';
import { DormancyJob } from '../../apps/registry/src/kims/dormancy.job.js';
import { backdateTraining } from '../../apps/registry/src/trainings/backdate-training.js';

// The registry's API records present changes only; its own functions can backdate them.
const { SAMBUNG_EARLIER: earlier, REGISTRY_DATABASE_URL: url } = readSettings(
  z.object({ SAMBUNG_EARLIER: z.string(), REGISTRY_DATABASE_URL: z.string() }),
);
const { kims, training } = z
  .object({
    kims: z.array(z.object({ id: z.uuid(), since: z.iso.date() })),
    training: z.object({ id: z.uuid(), on: z.iso.date() }),
  })
  .parse(JSON.parse(earlier));

const dataSource = new DataSource(
  dataSourceOptions({ url, entities: [], migrations: [], applicationName: 'sample data', poolSize: 2 }),
);
await dataSource.initialize();
try {
  const database = new Database(dataSource);
  await backdateKims(database, kims);
  await backdateTraining(database, training);
  const settings = { REGISTRY_DORMANT_AFTER_MONTHS: 6 };
  await new DormancyJob(database, Outbox.standalone(), settings).run();
} finally {
  await dataSource.destroy();
}
