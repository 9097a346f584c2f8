import { describe, expect, it } from '@jest/globals';
import { allOf, anyOf, empty, identifier, join, raw, sql } from './sql.js';
import type { Transaction } from './transaction.js';

describe('sql', () => {
  it('keeps values apart from the text', () => {
    expect(sql`SELECT ${1}, ${'two'}, ${[3]}`).toMatchObject({ text: 'SELECT $1, $2, $3', values: [1, 'two', [3]] });
  });

  it('numbers the values of fragments in the order of the text', () => {
    const kim = sql`kim_id = ${'k'}`;
    const statement = sql`UPDATE task SET title = ${'t'} WHERE ${kim} AND (${kim} OR due_on < ${'d'})${empty}`;
    expect(statement.text).toBe('UPDATE task SET title = $1 WHERE kim_id = $2 AND (kim_id = $3 OR due_on < $4)');
    expect(statement.values).toEqual(['t', 'k', 'k', 'd']);
  });

  it('makes a value of an interpolated string', () => {
    expect(sql`SELECT FROM kim WHERE name = ${"'; DROP TABLE kim"}`).toMatchObject({
      text: 'SELECT FROM kim WHERE name = $1',
      values: ["'; DROP TABLE kim"],
    });
    expect(sql`SELECT ${join(['id', 'name'])} FROM ${raw('kim')}`).toMatchObject({
      text: 'SELECT $1,$2 FROM kim',
      values: ['id', 'name'],
    });
  });
});

describe('identifier', () => {
  it('takes names in snake_case and refuses everything else', () => {
    expect(sql`SELECT FROM ${identifier('kim_history')}`.text).toBe('SELECT FROM kim_history');
    for (const name of ['', 'Kim', 'kim; DROP', '"kim"', '1kim', 'kim history'])
      expect(() => identifier(name)).toThrow('is not a name in snake_case');
  });
});

describe('a string', () => {
  const column: string = 'id';

  it('is neither a statement nor a fragment nor an identifier to the compiler', () => {
    const misuse = (tx: Transaction) => {
      // @ts-expect-error a string is no statement
      void tx.query('SELECT 1');
      // @ts-expect-error nor is a template without its tag
      void tx.query(`SELECT ${column}`);
      // @ts-expect-error nor does a transaction enqueue one
      tx.enqueue('DELETE FROM kim');
      // @ts-expect-error a string is no condition
      allOf(column);
      // @ts-expect-error an identifier is written in the code
      raw(column);
      // @ts-expect-error the tag is no function of a string
      sql(column);
      void tx.query(sql`SELECT ${raw('id')}`);
    };
    expect(misuse).toBeInstanceOf(Function);
  });
});

describe('conditions', () => {
  const active = sql`status = ${'ACTIVE'}`;

  it('leave out filters that are not set', () => {
    const village: string | undefined = undefined;
    expect(allOf(active, false, village !== undefined && sql`village = ${village}`).text).toBe('(status = $1)');
    expect(allOf(active, sql`a OR b`).text).toBe('((status = $1) AND (a OR b))');
    expect(anyOf(active, sql`b`, null).text).toBe('((status = $1) OR (b))');
  });

  it('are true when all of none hold, and false when one of none does', () => {
    expect([allOf().text, anyOf(undefined).text]).toEqual(['TRUE', 'FALSE']);
  });
});
