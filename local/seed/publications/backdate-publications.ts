import 'reflect-metadata';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Access } from '#access';
import { Database, dataSourceOptions, sql } from '#database';
import { Lifecycles } from '#lifecycle';
import { Outbox } from '#messaging';
import { readSettings } from '#settings';
import { GapJob } from '../../../apps/publishing/src/coverage/gaps/gap.job.js';
import { GapLifecycle } from '../../../apps/publishing/src/coverage/gaps/gap.lifecycle.js';
import { EditionLifecycle } from '../../../apps/publishing/src/documents/edition.lifecycle.js';
import { ExpiryJob } from '../../../apps/publishing/src/documents/schedule/expiry.job.js';
import { TaskDeadlineJob } from '../../../apps/publishing/src/dissemination/task-deadline.job.js';
import { TaskLifecycle } from '../../../apps/publishing/src/dissemination/task.lifecycle.js';
import { publishingEntities } from '../../../apps/publishing/src/publishing.database.js';
import { publishingPolicy } from '../../../apps/publishing/src/publishing.policy.js';

// Tasks expire and gaps open some time after a publication: the days of some are moved back, and the jobs find them.
const { SAMBUNG_EARLIER: earlier, PUBLISHING_DATABASE_URL: url } = readSettings(
  z.object({ SAMBUNG_EARLIER: z.string(), PUBLISHING_DATABASE_URL: z.string() }),
);
const { tasks, editions } = z
  .object({ tasks: z.array(z.uuid()), editions: z.array(z.uuid()) })
  .parse(JSON.parse(earlier));

const dataSource = new DataSource(
  dataSourceOptions({
    url,
    entities: publishingEntities,
    migrations: [],
    applicationName: 'sample data',
    poolSize: 2,
  }),
);
await dataSource.initialize();
try {
  const database = new Database(dataSource);
  await database.transaction(async (tx) => {
    await tx.query(sql`
      UPDATE task SET assigned_at = assigned_at - interval '30 days', due_on = due_on - 30 - (due_on - current_date)
       WHERE id = ANY (${tasks}::uuid[])`);
    await tx.query(sql`
      UPDATE district_coverage SET targeted_at = targeted_at - interval '3 days'
       WHERE edition_id = ANY (${editions}::uuid[])`);
  });
  const access = new Access(publishingPolicy);
  const lifecycles = new Lifecycles(access, Outbox.standalone());
  await new TaskDeadlineJob(database, new TaskLifecycle(lifecycles, access), {
    PUBLISHING_TASK_REMINDER_DAYS: 1,
    PUBLISHING_TASK_EXPIRY_DAYS: 14,
  }).run();
  await new ExpiryJob(database, new EditionLifecycle(lifecycles)).run();
  await new GapJob(database, new GapLifecycle(lifecycles), {
    PUBLISHING_COVERAGE_GAP_HOURS: 24,
    PUBLISHING_BOUNDARIES_FILE: join('data', 'village-boundaries.geojson'),
  }).run();
} finally {
  await dataSource.destroy();
}
