import { z } from 'zod';
import { allOf, type Condition, type Queryable, sql, type Sql } from '#database';
import type { Keyset } from '../pages/keyset.js';
import { page, type Page, pageQuery, pageSchema } from '../pages/page.js';
import { type Filter, flag } from './filters.js';

/** An order of a list; the rows have the properties of its keys. */
export interface Sort {
  readonly order: Keyset<never>;
  /** A table that the order needs besides those of the list, as `JOIN …`. */
  readonly join?: Sql;
  /** The rows that have a place in this order, where not all have. */
  readonly where?: Sql;
  readonly describe?: string;
}

/** What a reader asks of a list besides its filters. */
interface ListOptions {
  readonly sort: string;
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly count?: boolean | undefined;
}

/** How many rows match: counted up to `countedRows`, and `more` when there are more. */
export const ListCount = z
  .strictObject({ rows: z.int(), more: z.boolean().describe('There are more than were counted') })
  .meta({ id: 'ListCount' });
export type ListCount = z.output<typeof ListCount>;

/** A page of a list, with the number of all its rows where they are counted. */
export interface ListPage<Item> extends Page<Item> {
  readonly count?: ListCount;
}

/** The response schema of such a list. */
export function listPageSchema<Item extends z.ZodType>(item: Item) {
  return pageSchema(item).extend({ count: ListCount.optional().describe('With `count=true` only') });
}

export const countedRows = 1_000;

type Filters = Readonly<Record<string, Filter>>;
type Parameters<Given extends Filters> = { [Name in keyof Given]: z.ZodOptional<Given[Name]['schema']> };
type Values<Given extends Filters> = { readonly [Name in keyof Given]?: z.output<Given[Name]['schema']> | undefined };

/** A list by its data: the tables that it reads, the filters and the orders that it offers; the first order is its default. */
export interface ListDefinition<Given extends Filters, Name extends string> {
  readonly from: Sql;
  readonly filters: Given;
  readonly sorts: Readonly<Record<Name, Sort>>;
  readonly mergedBy?: MergedBy<Given>;
}

/**
 * A filter of which each value has an index with the order of the list. The first rows of each given value are merged: asked
 * for the newest rows of all values at once, PostgreSQL reads past all newer rows of other values, because it does not know
 * that the rows of a value lie together (closed cases are old ones).
 */
interface MergedBy<Given extends Filters> {
  readonly filter: keyof Given & string;
  readonly column: Sql;
  readonly id: Sql;
}

/** What a statement of a list needs of its caller. */
export interface ListSelection {
  readonly columns: Sql;
  /** The condition of the rows that the actor may read. */
  readonly scope: Condition;
}

/**
 * Creates a list. Its query parameters, its conditions, its order, its count and its pages all come from the one definition;
 * what is not in it, the list can be neither filtered nor sorted by.
 */
export function defineList<Given extends Filters, Name extends string>({
  from,
  filters,
  sorts,
  mergedBy,
}: ListDefinition<Given, Name>) {
  const names = Object.keys(sorts) as [Name, ...Name[]];
  const parameters = Object.fromEntries(
    Object.entries(filters).map(([name, { schema }]) => [name, schema.optional()]),
  ) as Parameters<Given>;
  const sort = z
    .enum(names)
    .default(names[0] as never)
    .describe(names.flatMap((name) => sorts[name].describe ?? []).join('; ') || 'The order of the list');
  const conditions = (query: Values<Given>, except?: string) =>
    Object.entries(filters).map(([name, one]) => {
      const value = query[name];
      return name !== except && value !== undefined && one.condition(value);
    });

  const tablesOf = ({ join = sql`` }: Sort) => sql`FROM ${from} ${join}`;
  const selectedBy = (query: Values<Given> & Pick<ListOptions, 'sort'>, scope: Condition, except?: string) =>
    allOf(scope, sorts[query.sort as Name].where, ...conditions(query, except));
  /** The condition of the rows of a page; see `MergedBy`. */
  const onPage = (query: Values<Given> & ListOptions, scope: Condition): Sql => {
    const { order, join, where } = sorts[query.sort as Name];
    const values = mergedBy && !join && !where && query['q'] === undefined && query[mergedBy.filter];
    if (!values) return allOf(selectedBy(query, scope), order.after(query));
    const { id, column, filter } = mergedBy;
    return sql`${id} = ANY (ARRAY(
      SELECT first.id FROM unnest(${values}::text[]) AS given(value) CROSS JOIN LATERAL (
        SELECT ${id} FROM ${from}
         WHERE ${column} = given.value AND ${allOf(selectedBy(query, scope, filter), order.after(query))}
         ${order.orderAndLimit(query)}) AS first))`;
  };
  const statementOf = (query: Values<Given> & ListOptions, { columns, scope }: ListSelection) => {
    const asked = sorts[query.sort as Name];
    return sql`SELECT ${columns} ${tablesOf(asked)} WHERE ${onPage(query, scope)} ${asked.order.orderAndLimit(query)}`;
  };

  return {
    /** The names of its orders; the first is the default. */
    orders: names as readonly string[],
    /** The statement of a page, to be explained. */
    statementOf,
    /** The query parameters of a file with all its rows. */
    fileParameters: { ...parameters, sort },
    /** The query parameters of its pages; spread them into a `z.strictObject`. */
    parameters: { ...pageQuery, ...parameters, sort, count: flag.optional().describe('Count the rows, too') },

    /** Reads a page, and counts the rows where the query asks for it. @throws 400 `invalid-request` for a foreign cursor */
    async read<Row extends object, Item>(
      source: Queryable,
      query: Values<Given> & ListOptions,
      selection: ListSelection,
      toItem: (row: Row) => Item,
    ): Promise<ListPage<Item>> {
      const asked = sorts[query.sort as Name];
      const counted = sql`${tablesOf(asked)} WHERE ${selectedBy(query, selection.scope)}`;
      const [rows, count] = await Promise.all([
        source.query<Row>(statementOf(query, selection)),
        query.count === true ? countOf(source, counted) : undefined,
      ]);
      return { ...page(rows, query, asked.order as Keyset<Row>, toItem), ...(count && { count }) };
    },
  };
}

async function countOf(source: Queryable, tables: Sql): Promise<ListCount> {
  const [row] = await source.query<{ rows: number }>(
    sql`SELECT count(*)::int AS rows FROM (SELECT ${tables} LIMIT ${countedRows + 1}) AS counted`,
  );
  const { rows } = row!;
  return { rows: Math.min(rows, countedRows), more: rows > countedRows };
}
