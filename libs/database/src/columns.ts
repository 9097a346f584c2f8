import { type EntityTarget, getMetadataArgsStorage } from 'typeorm';
import { snakeCase } from './naming.js';
import { identifier, join, sql, type Sql } from './sql.js';

/**
 * The columns of an entity, for statements that give whole rows of it: days as text, as TypeORM gives them, too.
 *
 * @example query<Task>(sql`SELECT ${columnsOf(Task)} FROM task WHERE …`)
 * @param table the name under which the statement has the table, where it has several
 */
export function columnsOf(entity: EntityTarget<object> & Function, table?: string): Sql {
  const prefix = table === undefined ? sql`` : sql`${identifier(table)}.`;
  const columns = getMetadataArgsStorage().filterColumns(lineOf(entity));
  return join(
    columns.map(({ propertyName, options }) => {
      const name = identifier(options.name ?? snakeCase(propertyName));
      return options.type === 'date' ? sql`${prefix}${name}::text AS ${name}` : sql`${prefix}${name}`;
    }),
    ', ',
  );
}

/** The class and those that it extends. */
function lineOf(entity: Function): Function[] {
  const parent = Object.getPrototypeOf(entity) as Function;
  return parent === Function.prototype ? [entity] : [entity, ...lineOf(parent)];
}
