import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createActivities } from './create-registry/activities.js';
import { createAreas } from './create-registry/areas.js';
import { createDataExchange } from './create-registry/data-exchange.js';
import { createKims } from './create-registry/kims.js';
import { createMaturity } from './create-registry/maturity.js';
import { createMembers } from './create-registry/members.js';
import { createNetwork } from './create-registry/network.js';
import { createTrainings } from './create-registry/trainings.js';

const rooms = [
  createAreas,
  createKims,
  createMembers,
  createActivities,
  createMaturity,
  createTrainings,
  createNetwork,
  createDataExchange,
];

/** Creates the tables of all rooms. Each room has its part, in the order of the rooms. */
export class CreateRegistry1764100000000 implements MigrationInterface {
  name = 'CreateRegistry1764100000000';

  async up(db: QueryRunner): Promise<void> {
    for (const extension of ['pg_trgm', 'btree_gist']) await db.query(`CREATE EXTENSION IF NOT EXISTS ${extension}`);
    for (const room of rooms) await db.query(room);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP FUNCTION potential_similar_to`);
    const tables = rooms.flatMap((room) => [...room.matchAll(/CREATE TABLE (\w+)/g)].map(([, table]) => table));
    await db.query(`DROP TABLE ${tables.join(', ')}`);
  }
}
