import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { Database, dataSourceOptions, runMigrations, sql } from '#database';
import { eventually, freshDatabase } from '#testing';
import { membershipMigrations } from './migrations/index.js';
import { ProjectedMemberships } from './projected-memberships.js';

describe('projected memberships', () => {
  let fresh: Awaited<ReturnType<typeof freshDatabase>>;
  let dataSource: DataSource;
  let database: Database;
  let memberships: ProjectedMemberships;
  const kimId = randomUUID();

  beforeAll(async () => {
    fresh = await freshDatabase();
    const options = {
      url: fresh.url,
      entities: [],
      migrations: membershipMigrations,
      applicationName: 'memberships-test',
    };
    await runMigrations(options);
    dataSource = await new DataSource(dataSourceOptions(options)).initialize();
    database = new Database(dataSource);
    await database.query(sql`CREATE TABLE kim (id uuid PRIMARY KEY, status text NOT NULL)`);
    await database.query(sql`INSERT INTO kim VALUES (${kimId}, 'ACTIVE')`);
  });
  afterAll(async () => {
    await dataSource.destroy();
    await fresh.drop();
  });
  beforeEach(() => {
    memberships = new ProjectedMemberships(database);
  });

  const join = async (accountId: string) => {
    await database.query(sql`
      INSERT INTO membership (member_id, version, kim_id, post, account_id, active)
      VALUES (${randomUUID()}, 1, ${kimId}, 'MEMBER', ${accountId}, true)`);
    return accountId;
  };
  const leave = (accountId: string) =>
    database.query(sql`UPDATE membership SET account_id = NULL WHERE account_id = ${accountId}`);

  it('forgets the memberships of all accounts when a change was projected', async () => {
    const accountId = await join(randomUUID());
    expect(await memberships.of(accountId)).toEqual([{ kimId, post: 'MEMBER' }]);
    await leave(accountId);
    memberships.forget();
    expect(await memberships.of(accountId)).toEqual([]);
  });

  it('ends rights within seconds of a change that another replica projected', async () => {
    const accountId = await join(randomUUID());
    await memberships.of(accountId);
    await leave(accountId);
    await eventually(async () => expect(await memberships.of(accountId)).toEqual([]));
  });

  it('looks an account up once for requests at the same time', async () => {
    const accountId = await join(randomUUID());
    const [first, second] = [memberships.of(accountId), memberships.of(accountId)];
    expect(first).toBe(second);
    expect(await first).toHaveLength(1);
  });

  it('stores no failed lookup', async () => {
    await expect(memberships.of('no uuid')).rejects.toThrow();
    await expect(memberships.of('no uuid')).rejects.toThrow();
    const accountId = await join(randomUUID());
    expect(await memberships.of(accountId)).toHaveLength(1);
  });

  it('makes room for new accounts by forgetting the oldest', async () => {
    const accountId = await join(randomUUID());
    const oldest = memberships.of(accountId);
    await Promise.all(Array.from({ length: 5_000 }, () => memberships.of(randomUUID())));
    expect(memberships.of(accountId)).not.toBe(oldest);
  });
});
