/** Class 22: PostgreSQL repeats in its message the value that it could not take. */
const namesValue = /^22/;

/**
 * An error as the log has it: what it is and where it came from. Its other properties are left out: those of a failed
 * query hold the values of its parameters, and those are people's.
 */
export function logError(error: unknown): object {
  if (!(error instanceof Error)) return { message: typeof error };
  const { code, constraint, driverError } = error as Error & DatabaseFault & { driverError?: DatabaseFault };
  const { code: state = code, constraint: rule = constraint } = driverError ?? {};
  const hide = typeof state === 'string' && namesValue.test(state) ? hideQuoted : (text: string) => text;
  return {
    type: error.name,
    message: hide(error.message),
    ...(typeof state === 'string' && { code: state }),
    ...(typeof rule === 'string' && { constraint: rule }),
    stack: hide(error.stack ?? ''),
    ...(error.cause instanceof Error && { cause: logError(error.cause) }),
  };
}

interface DatabaseFault {
  readonly code?: unknown;
  readonly constraint?: unknown;
}

function hideQuoted(text: string): string {
  return text.replaceAll(/"[^\n]*"/g, '"…"');
}
