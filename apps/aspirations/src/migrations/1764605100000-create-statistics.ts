import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateStatistics1764605100000 implements MigrationInterface {
  name = 'CreateStatistics1764605100000';

  async up(db: QueryRunner): Promise<void> {
    for (const statement of changes) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE stage_time, aspiration_timing`);
    await db.query(`DROP INDEX aspiration_history_by_moment`);
  }
}

const changes = [
  `CREATE INDEX aspiration_history_by_moment ON aspiration_history (at)`,
  `CREATE TABLE aspiration_timing (
     aspiration_id uuid PRIMARY KEY CONSTRAINT aspiration_timing_aspiration REFERENCES aspiration,
     version int NOT NULL,
     counts boolean NOT NULL,
     status text NOT NULL,
     kind text NOT NULL,
     category text NOT NULL,
     district text NOT NULL,
     agency_id text,
     year int NOT NULL
   )`,
  `CREATE INDEX aspiration_timing_by_year ON aspiration_timing (year)`,
  `CREATE TABLE stage_time (
     aspiration_id uuid NOT NULL CONSTRAINT stage_time_aspiration REFERENCES aspiration_timing,
     number int NOT NULL,
     stage text NOT NULL,
     agency_id text,
     kind text NOT NULL,
     category text NOT NULL,
     district text NOT NULL,
     year int NOT NULL,
     seconds bigint NOT NULL,
     paused_seconds bigint NOT NULL,
     state text NOT NULL,
     state_at timestamptz NOT NULL,
     PRIMARY KEY (aspiration_id, number)
   )`,
  `CREATE INDEX stage_time_by_year ON stage_time (year)`,
];
