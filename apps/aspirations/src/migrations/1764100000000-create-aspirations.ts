import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createAgencies } from './create-aspirations/agencies.js';
import { createAspirations } from './create-aspirations/aspirations.js';
import { createCitizens } from './create-aspirations/citizens.js';
import { createDeadlines } from './create-aspirations/deadlines.js';
import { createDuplicates } from './create-aspirations/duplicates.js';
import { createIntake } from './create-aspirations/intake.js';
import { createIntegrations } from './create-aspirations/integrations.js';
import { createPriorities, dropPriorities } from './create-aspirations/priorities.js';
import { createProcessing } from './create-aspirations/processing.js';
import { createPublication } from './create-aspirations/publication.js';
import { createViews } from './create-aspirations/views.js';
import { createRouting } from './create-aspirations/routing.js';

const rooms = [
  createAgencies,
  createAspirations,
  createDeadlines,
  createDuplicates,
  createRouting,
  createCitizens,
  createPriorities,
  createIntake,
  createProcessing,
  createViews,
  createPublication,
  createIntegrations,
];

/** Creates the tables of all rooms. Each room has its part, in the order of the rooms. */
export class CreateAspirations1764100000000 implements MigrationInterface {
  name = 'CreateAspirations1764100000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE EXTENSION IF NOT EXISTS pg_trgm`);
    for (const room of rooms) await db.query(room);
  }

  async down(db: QueryRunner): Promise<void> {
    const tables = rooms.flatMap((room) => [...room.matchAll(/CREATE TABLE (\w+)/g)].map(([, table]) => table));
    await db.query(`DROP TABLE ${tables.join(', ')}`);
    await db.query(dropPriorities);
  }
}
