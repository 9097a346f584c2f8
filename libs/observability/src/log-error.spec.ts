import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { logError } from './log-error.js';

/** As pg throws it and TypeORM wraps it. */
function queryFailure(message: string, fault: object): Error {
  const driverError = Object.assign(new Error(message), { detail: 'Key (phone)=(0812) already exists.', ...fault });
  return new QueryFailedError('INSERT INTO member VALUES ($1, $2)', ['Siti', '0812'], driverError);
}

describe('an error in the log', () => {
  it('says what and where, and nothing of the values of a query', () => {
    const logged = logError(queryFailure('duplicate key value', { code: '23505', constraint: 'member_phone' }));
    expect(logged).toMatchObject({ type: 'QueryFailedError', code: '23505', constraint: 'member_phone' });
    expect(JSON.stringify(logged)).toContain('log-error.spec');
    for (const value of ['Siti', '0812']) expect(JSON.stringify(logged)).not.toContain(value);
  });

  it('hides the value that PostgreSQL could not take', () => {
    const failure = queryFailure('invalid input syntax for type uuid: "Siti "the" 0812"', { code: '22P02' });
    const logged = JSON.stringify(logError(failure));
    expect(logged).toContain('invalid input syntax for type uuid');
    for (const value of ['Siti', '0812']) expect(logged).not.toContain(value);
  });

  it('names its causes in the same way', () => {
    const cause = queryFailure('column "nme" does not exist', { code: '42703' });
    expect(logError(new Error('not kept', { cause }))).toMatchObject({
      message: 'not kept',
      cause: { code: '42703', message: 'column "nme" does not exist' },
    });
  });

  it('does not repeat what is no error at all', () => {
    expect(logError('Siti')).toEqual({ message: 'string' });
  });
});
