import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { logError } from './log-error.js';

/** As thrown by pg and wrapped by TypeORM. */
function queryFailure(message: string, fault: object): Error {
  const driverError = Object.assign(new Error(message), { detail: 'Key (phone)=(0812) already exists.', ...fault });
  return new QueryFailedError('INSERT INTO member VALUES ($1, $2)', ['Siti', '0812'], driverError);
}

describe('logError', () => {
  it('reports cause and origin, without the values of a query', () => {
    const logged = logError(queryFailure('duplicate key value', { code: '23505', constraint: 'member_phone' }));
    expect(logged).toMatchObject({ type: 'QueryFailedError', code: '23505', constraint: 'member_phone' });
    expect(JSON.stringify(logged)).toContain('log-error.spec');
    for (const value of ['Siti', '0812']) expect(JSON.stringify(logged)).not.toContain(value);
  });

  it('hides the value that PostgreSQL quotes', () => {
    const failure = queryFailure('invalid input syntax for type uuid: "Siti "the" 0812"', { code: '22P02' });
    const logged = JSON.stringify(logError(failure));
    expect(logged).toContain('invalid input syntax for type uuid');
    for (const value of ['Siti', '0812']) expect(logged).not.toContain(value);
  });

  it('reports causes in the same way', () => {
    const cause = queryFailure('column "nme" does not exist', { code: '42703' });
    expect(logError(new Error('not stored', { cause }))).toMatchObject({
      message: 'not stored',
      cause: { code: '42703', message: 'column "nme" does not exist' },
    });
  });

  it('reports the errors that are combined in one', () => {
    const refused = new Error('SASL authentication failed');
    expect(logError(new AggregateError([refused], 'cannot connect to any broker'))).toMatchObject({
      message: 'cannot connect to any broker',
      errors: [{ message: 'SASL authentication failed' }],
    });
  });

  it('omits the value of a thrown non-error', () => {
    expect(logError('Siti')).toEqual({ message: 'string' });
  });
});
