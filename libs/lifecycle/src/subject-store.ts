import type { EntityMetadata, EntityTarget } from 'typeorm';
import type { Transaction } from '#database';
import type { Subject } from './step.js';

/** How the subjects of a lifecycle are locked and written. */
export interface SubjectStore<S extends Subject> {
  /** The subjects of these ids, locked until the transaction ends, in the order of their ids; those that exist. */
  lock(tx: Transaction, ids: readonly string[]): Promise<S[]>;
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
    lock: (tx, ids) =>
      tx.manager
        .createQueryBuilder(target, 'subject')
        .whereInIds([...ids])
        .orderBy('subject.id')
        .setLock('pessimistic_write')
        .getMany(),
    insert: async (tx, subject) => void (await tx.manager.insert(target, subject as never)),
    update: async (tx, subject, changed) => {
      const values = Object.fromEntries(changed.map((property) => [property, subject[property]]));
      await tx.manager.update(target, { id: subject.id }, values as never);
    },
    insertMany: async (tx, subjects) => {
      if (subjects.length === 0) return [];
      const metadata = tx.manager.connection.getMetadata(entity);
      const columns = columnsOf(metadata, Object.keys(subjects[0]!)).join(', ');
      const rows = await tx.query<{ id: string }>(
        `INSERT INTO ${metadata.tablePath} (${columns})
         SELECT ${columns} FROM jsonb_populate_recordset(NULL::${metadata.tablePath}, $1)
             ON CONFLICT DO NOTHING
         RETURNING id`,
        [JSON.stringify(subjects.map((subject) => rowOf(metadata, subject)))],
      );
      return rows.map(({ id }) => id);
    },
    updateMany: async (tx, subjects, changed) => {
      if (subjects.length === 0) return;
      const metadata = tx.manager.connection.getMetadata(entity);
      const assignments = columnsOf(metadata, changed).map((column) => `${column} = next.${column}`);
      await tx.query(
        `UPDATE ${metadata.tablePath} AS subject SET ${assignments.join(', ')}
           FROM jsonb_populate_recordset(NULL::${metadata.tablePath}, $1) AS next
          WHERE subject.id = next.id`,
        [JSON.stringify(subjects.map((subject) => rowOf(metadata, subject)))],
      );
    },
  };
}

function columnsOf({ columns }: EntityMetadata, properties: readonly string[]): string[] {
  return columns.flatMap(({ propertyName, databaseName }) => (properties.includes(propertyName) ? [databaseName] : []));
}

/** Dates as ISO text, lists and objects as JSON: PostgreSQL reads each as the type of its column. */
function rowOf({ columns }: EntityMetadata, subject: object): Record<string, unknown> {
  const values = subject as Record<string, unknown>;
  return Object.fromEntries(columns.map(({ propertyName, databaseName }) => [databaseName, values[propertyName]]));
}
