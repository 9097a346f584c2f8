/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const serializationFailure = '40001';
const deadlockDetected = '40P01';
const uniqueViolation = '23505';
const exclusionViolation = '23P01';
const lockNotAvailable = '55P03';

/** Connection exceptions, insufficient resources, operator intervention (a server that stops or starts). */
const outages = /^(08|53|57P)/;
const socketCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN']);
const lostConnection =
  /connection terminated|client has encountered a connection error|timeout exceeded when trying to connect/i;
/** TypeORM gives a connection up as soon as it is lost; the next statement of its transaction, or COMMIT, finds none. */
const releasedRunner = new Set(['QueryRunnerProviderAlreadyReleasedError', 'QueryRunnerAlreadyReleasedError']);

function sqlState(error: unknown): string {
  const { driverError, code } = (error ?? {}) as { driverError?: { code?: string }; code?: string };
  return driverError?.code ?? code ?? '';
}

/** PostgreSQL rolled the transaction back for the sake of another one: the same work may succeed when it is done again. */
export function isRetriable(error: unknown): boolean {
  return [serializationFailure, deadlockDetected].includes(sqlState(error));
}

/** The database could not be reached or is going down: nothing is wrong with the work itself. */
export function isOutage(error: unknown): boolean {
  const code = sqlState(error);
  if (outages.test(code) || socketCodes.has(code)) return true;
  return error instanceof Error && (releasedRunner.has(error.name) || lostConnection.test(error.message));
}

/** A lock could not be had within `lock_timeout`. */
export function isLockTimeout(error: unknown): boolean {
  return sqlState(error) === lockNotAvailable;
}

/** A value cannot be what its column holds (class 22): input that a schema should have refused. */
export function isInvalidData(error: unknown): boolean {
  return /^22[0-9A-Z]{3}$/.test(sqlState(error));
}

/** A row with this key is there already; `constraint`, when given, names the one that was hurt. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (sqlState(error) !== uniqueViolation) return false;
  const { driverError } = error as { driverError?: { constraint?: string } };
  return constraint === undefined || driverError?.constraint === constraint;
}

/** A row that must not stand beside this one, such as one whose time overlaps, is there already. */
export function isExclusionViolation(error: unknown, constraint: string): boolean {
  const { driverError } = (error ?? {}) as { driverError?: { constraint?: string } };
  return sqlState(error) === exclusionViolation && driverError?.constraint === constraint;
}
