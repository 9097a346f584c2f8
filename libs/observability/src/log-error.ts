/** Of the attempts at several hosts; the others mostly repeat them. */
const maxErrors = 3;

/** Class 22: PostgreSQL quotes the invalid value in its message. */
const namesValue = /^22/;

/**
 * Formats an error for the log: what it is and where it came from. Other properties are omitted: those of a failed
 * query contain its parameters, which may be personal data.
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
    ...(error instanceof AggregateError && { errors: error.errors.slice(0, maxErrors).map(logError) }),
  };
}

interface DatabaseFault {
  readonly code?: unknown;
  readonly constraint?: unknown;
}

function hideQuoted(text: string): string {
  return text.replaceAll(/"[^\n]*"/g, '"…"');
}
