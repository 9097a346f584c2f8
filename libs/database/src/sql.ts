import template, { empty as emptyTemplate, join as joinTemplates, raw as rawTemplate } from 'sql-template-tag';

declare const brand: unique symbol;

/** A statement, or a fragment of one, with its values apart. Only the functions of this file create it, never a string. */
export interface Sql {
  readonly [brand]: true;
  /** The text with `$1`, `$2`, … for the values. */
  readonly text: string;
  readonly values: readonly unknown[];
  /** Whether each connection of `Database` prepares it, when it comes again. */
  readonly isPrepared?: true;
}

/** A condition of a list; a value that is not `Sql` is a filter that is not set. */
export type Condition = Sql | false | null | undefined | '';

/** Creates SQL: an interpolated `Sql` becomes part of the text, every other value, also a string, a parameter. */
export const sql = template as unknown as (strings: TemplateStringsArray, ...values: readonly unknown[]) => Sql;

/** Separates values or fragments by commas, or by another separator. @throws when there are none */
export const join = joinTemplates as unknown as (
  values: readonly unknown[],
  separator?: ',' | ', ' | ' AND ' | ' UNION ALL ',
) => Sql;

/** Creates SQL of an identifier or keyword in the code; the type `string`, which may come from outside, is rejected. */
export const raw = rawTemplate as unknown as <Text extends string>(text: string extends Text ? never : Text) => Sql;

/** Creates SQL of a name that is known at run time only, such as from an entity. @throws unless it is snake_case */
export function identifier(name: string): Sql {
  if (!/^[a-z_][a-z0-9_]*$/.test(name)) throw new Error(`'${name}' is not a name in snake_case`);
  return raw(name as never);
}

/**
 * Lets connections prepare a frequent statement, so that PostgreSQL parses and plans it once: for one whose best plan does not
 * depend on its values.
 */
export function prepared(statement: Sql): Sql {
  return Object.assign(statement, { isPrepared: true as const });
}

/** No text at all. */
export const empty = emptyTemplate as unknown as Sql;

/** All of the conditions that are set; `TRUE` when none is. */
export function allOf(...conditions: readonly Condition[]): Sql {
  return connect(conditions, ' AND ', sql`TRUE`);
}

/** At least one of the conditions that are set; `FALSE` when none is. */
export function anyOf(...conditions: readonly Condition[]): Sql {
  return connect(conditions, ' OR ', sql`FALSE`);
}

function connect(conditions: readonly Condition[], operator: string, none: Sql): Sql {
  const set = conditions.flatMap((condition) => (condition ? [sql`(${condition})`] : []));
  if (set.length < 2) return set[0] ?? none;
  return sql`(${joinTemplates(set, operator)})`;
}
