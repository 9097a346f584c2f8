import type { Step, Subject } from './step.js';

/** The value of a command, or what its function gives under the row lock. */
export function resolve<Context, Value>(
  value: Value | ((context: Context) => Value | Promise<Value>) | undefined,
  context: Context,
): Value | Promise<Value> | undefined {
  return typeof value === 'function' ? (value as (context: Context) => Value | Promise<Value>)(context) : value;
}

/** What is undefined is left as it is. */
export function defined<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}

export function changedProperties<S extends Subject>({ before, after }: Step<S>): (keyof S & string)[] {
  const properties = Object.keys(after) as (keyof S & string)[];
  return properties.filter((property) => before?.[property] !== after[property]);
}
