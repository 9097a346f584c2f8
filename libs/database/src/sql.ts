import template, { empty as emptyTemplate, join as joinTemplates, raw as rawTemplate } from 'sql-template-tag';

declare const brand: unique symbol;

/** A statement or a fragment of one, with its values apart. Made by the functions of this file only: never by a string. */
export interface Sql {
  readonly [brand]: true;
  /** With `$1`, `$2`, … in the place of the values. */
  readonly text: string;
  readonly values: readonly unknown[];
}

/** A condition of a list; what is not `Sql` stands for a filter that is not set. */
export type Condition = Sql | false | null | undefined | '';

/** Writes SQL: an interpolated `Sql` becomes part of the text, every other value, strings too, a parameter. */
export const sql = template as unknown as (strings: TemplateStringsArray, ...values: readonly unknown[]) => Sql;

/** Separates values or fragments by commas, or by another separator. @throws when there are none */
export const join = joinTemplates as unknown as (values: readonly unknown[], separator?: ',' | ', ' | ' AND ') => Sql;

/** An identifier or keyword written in the code, as SQL; of type `string`, which may come from outside, it is refused. */
export const raw = rawTemplate as unknown as <Text extends string>(text: string extends Text ? never : Text) => Sql;

/** The name of a table or column that is known at run time only, such as from an entity. @throws unless it is snake_case */
export function identifier(name: string): Sql {
  if (!/^[a-z_][a-z0-9_]*$/.test(name)) throw new Error(`'${name}' is not a name in snake_case`);
  return raw(name as never);
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
