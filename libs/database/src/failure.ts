/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const serializationFailure = '40001';
const deadlockDetected = '40P01';
const uniqueViolation = '23505';
const exclusionViolation = '23P01';
const lockNotAvailable = '55P03';
const queryCancelled = '57014';

/**
 * Connection exceptions, insufficient resources, operator intervention (a server that stops or starts), and sessions that
 * were ended because their transaction was idle or lasted for too long.
 */
const outages = /^(08|53|57P|25P0[34])/;
const socketCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN']);
const lostConnection =
  /connection terminated|client has encountered a connection error|timeout exceeded when trying to connect|query read timeout/i;
/** TypeORM releases a connection as soon as it is lost; the next statement of its transaction, or COMMIT, fails with these. */
const releasedRunner = new Set(['QueryRunnerProviderAlreadyReleasedError', 'QueryRunnerAlreadyReleasedError']);

function sqlState(error: unknown): string {
  const { driverError, code } = (error ?? {}) as { driverError?: { code?: string }; code?: string };
  return driverError?.code ?? code ?? '';
}

/** PostgreSQL rolled the transaction back in favour of another one: the same work may succeed when it is repeated. */
export function isRetriable(error: unknown): boolean {
  return [serializationFailure, deadlockDetected].includes(sqlState(error));
}

/** The database is unreachable or shuts down: nothing is wrong with the work itself. */
export function isOutage(error: unknown): boolean {
  const code = sqlState(error);
  if (outages.test(code) || socketCodes.has(code)) return true;
  return error instanceof Error && (releasedRunner.has(error.name) || lostConnection.test(error.message));
}

/** A lock was not acquired within `lock_timeout`. */
export function isLockTimeout(error: unknown): boolean {
  return sqlState(error) === lockNotAvailable;
}

/**
 * PostgreSQL ended the work because of others: after the retries of a transaction that lost conflicts, a wait for a lock, or
 * a statement that took too long. The same work may succeed later.
 */
export function isContention(error: unknown): boolean {
  return isRetriable(error) || isLockTimeout(error) || sqlState(error) === queryCancelled;
}

/** A value does not fit its column (class 22): input that a schema should have rejected. */
export function isInvalidData(error: unknown): boolean {
  return /^22[0-9A-Z]{3}$/.test(sqlState(error));
}

/** A row with this key exists; `constraint`, when given, is the violated one. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (sqlState(error) !== uniqueViolation) return false;
  const { driverError } = error as { driverError?: { constraint?: string } };
  return constraint === undefined || driverError?.constraint === constraint;
}

/** A row that excludes this one exists, such as one with an overlapping period. */
export function isExclusionViolation(error: unknown, constraint: string): boolean {
  const { driverError } = (error ?? {}) as { driverError?: { constraint?: string } };
  return sqlState(error) === exclusionViolation && driverError?.constraint === constraint;
}
