import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Access } from '#access';
import { Database, dataSourceOptions } from '#database';
import { Lifecycles } from '#lifecycle';
import { Outbox } from '#messaging';
import { readSettings } from '#settings';
import { DormancyJob } from '../../apps/registry/src/kims/dormancy.job.js';
import { KimLifecycle } from '../../apps/registry/src/kims/kim.lifecycle.js';
import { kimPolicy } from '../../apps/registry/src/kims/kim.policy.js';
import { registryEntities } from '../../apps/registry/src/registry.database.js';
import { backdateKims } from './backdate-kims.js';
import { backdateReports } from './backdate-reports.js';
import { backdateTraining } from './backdate-training.js';

// The API of the registry records current changes only, so sample data of the past is written to its tables.
const { SAMBUNG_EARLIER: earlier, REGISTRY_DATABASE_URL: url } = readSettings(
  z.object({ SAMBUNG_EARLIER: z.string(), REGISTRY_DATABASE_URL: z.string() }),
);
const { kims, training, reports } = z
  .object({
    kims: z.array(z.object({ id: z.uuid(), since: z.iso.date() })),
    training: z.object({ id: z.uuid(), on: z.iso.date() }),
    reports: z.array(z.uuid()),
  })
  .parse(JSON.parse(earlier));

const dataSource = new DataSource(
  dataSourceOptions({ url, entities: registryEntities, migrations: [], applicationName: 'sample data', poolSize: 2 }),
);
await dataSource.initialize();
try {
  const database = new Database(dataSource);
  await backdateKims(database, kims);
  await backdateTraining(database, training);
  await backdateReports(database, reports);
  const lifecycle = new KimLifecycle(new Lifecycles(new Access(kimPolicy), Outbox.standalone()), {
    REGISTRY_MIN_MEMBERS: 3,
    REGISTRY_REQUIRED_OFFICERS: [],
    REGISTRY_DECREE_NEEDS: [],
  });
  await new DormancyJob(database, lifecycle, { REGISTRY_DORMANT_AFTER_MONTHS: 6 }).run();
} finally {
  await dataSource.destroy();
}
