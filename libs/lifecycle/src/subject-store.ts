import type { EntityTarget } from 'typeorm';
import { identifier, join, sql, type Sql, type Transaction } from '#database';
import type { Subject } from './step.js';

/** How the subjects of a lifecycle are locked and written. */
export interface SubjectStore<S extends Subject> {
  /**
   * The subjects of these ids, locked until the transaction ends, in the order of their ids; those that exist. With
   * `skipLocked` without those that another transaction has locked.
   */
  lock(tx: Transaction, ids: readonly string[], options?: { readonly skipLocked?: boolean }): Promise<S[]>;
  insert(tx: Transaction, subject: S): Promise<void>;
  /** @param changed the properties that the step changes, `status` and `version` among them */
  update(tx: Transaction, subject: S, changed: readonly (keyof S & string)[]): Promise<void>;
  /** All of them in one statement. Gives the ids of those that are new: a row that is there already is left out. */
  insertMany(tx: Transaction, subjects: readonly S[]): Promise<string[]>;
  /** All of them in one statement. */
  updateMany(tx: Transaction, subjects: readonly S[], changed: readonly (keyof S & string)[]): Promise<void>;
}

/** The store of an aggregate that is one row of an entity. */
export function entityStore<S extends Subject>(entity: EntityTarget<object>): SubjectStore<S> {
  const target = entity as EntityTarget<S>;
  return {
    lock: (tx, ids, { skipLocked = false } = {}) => {
      const query = tx.manager
        .createQueryBuilder(target, 'subject')
        .whereInIds([...ids])
        .orderBy('subject.id')
        .setLock('pessimistic_write');
      return (skipLocked ? query.setOnLocked('skip_locked') : query).getMany();
    },
    insert: async (tx, subject) => void (await tx.manager.insert(target, subject as never)),
    update: async (tx, subject, changed) => {
      const values = Object.fromEntries(changed.map((property) => [property, subject[property]]));
      await tx.manager.update(target, { id: subject.id }, values as never);
    },
    insertMany: async (tx, subjects) => {
      if (subjects.length === 0) return [];
      const { table, columns, rows } = tableOf(tx, entity, Object.keys(subjects[0]!), subjects);
      const inserted = await tx.query<Pick<S, 'id'>>(
        sql`INSERT INTO ${table} (${join(columns)})
            SELECT ${join(columns)} FROM jsonb_populate_recordset(NULL::${table}, ${rows})
                ON CONFLICT DO NOTHING
            RETURNING id`,
      );
      return inserted.map(({ id }) => id);
    },
    updateMany: async (tx, subjects, changed) => {
      if (subjects.length === 0) return;
      const { table, columns, rows } = tableOf(tx, entity, changed, subjects);
      const assignments = columns.map((column) => sql`${column} = next.${column}`);
      await tx.query(
        sql`UPDATE ${table} AS subject SET ${join(assignments)}
              FROM jsonb_populate_recordset(NULL::${table}, ${rows}) AS next
             WHERE subject.id = next.id`,
      );
    },
  };
}

/** The table of an entity, its columns of these properties, and the subjects as JSON that PostgreSQL reads as its rows. */
function tableOf(
  { manager }: Transaction,
  entity: EntityTarget<object>,
  properties: readonly string[],
  subjects: readonly object[],
): { readonly table: Sql; readonly columns: Sql[]; readonly rows: string } {
  const { tableName, primaryColumns, columns: all } = manager.connection.getMetadata(entity);
  const columns = all.filter(({ propertyName }) => properties.includes(propertyName));
  const rowOf = (subject: object) =>
    Object.fromEntries(
      [...primaryColumns, ...columns].map((column) => [column.databaseName, column.getEntityValue(subject) as unknown]),
    );
  return {
    table: identifier(tableName),
    columns: columns.map(({ databaseName }) => identifier(databaseName)),
    rows: JSON.stringify(subjects.map(rowOf)),
  };
}
