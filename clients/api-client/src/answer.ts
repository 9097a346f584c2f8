/** A field that a service has refused. */
export interface FieldProblem {
  /** JSON pointer of the field, such as `/reporter/phone`. */
  readonly pointer: string;
  readonly detail: string;
}

/** A service refused the call with a problem document (RFC 9457), in the language of the caller. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    /** The stable code of the error, such as `not-found`. */
    readonly code: string,
    readonly title: string,
    readonly detail: string | undefined,
    readonly fields: readonly FieldProblem[],
    /** The seconds after which the call may succeed. */
    readonly retryAfter: number | undefined,
  ) {
    super(`${status} ${code}`);
    this.name = 'ApiProblem';
  }
}

/** A service did not answer in time, could not be reached, or failed by itself. */
export class ApiUnavailable extends Error {
  constructor(
    readonly service: string,
    override readonly cause: unknown,
  ) {
    super(`${service} is not available`);
    this.name = 'ApiUnavailable';
  }
}

interface Answer<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * The data of a call.
 *
 * @throws ApiProblem when the service refuses the call
 * @throws ApiUnavailable when it does not answer, or fails
 */
export async function answerOf<Data>(call: Promise<Answer<Data>>): Promise<NonNullable<Data>> {
  const { data, error, response } = await read(call);
  if (data !== undefined && data !== null && response.ok) return data;
  if (response.status >= 500)
    throw new ApiUnavailable(new URL(response.url).host, new Error(`it returned ${response.status}`));
  throw toProblem(response, error);
}

/** An answer that is cut off or no JSON comes from a service that is about to stop, or from no service. */
async function read<Data>(call: Promise<Answer<Data>>): Promise<Answer<Data>> {
  try {
    return await call;
  } catch (error) {
    throw error instanceof ApiUnavailable ? error : new ApiUnavailable('a service', error);
  }
}

interface ProblemDocument {
  readonly code?: string;
  readonly title?: string;
  readonly titleId?: string;
  readonly detail?: string;
  readonly errors?: readonly FieldProblem[];
}

function toProblem({ status, headers }: Response, error: unknown): ApiProblem {
  const {
    code = 'unknown',
    title = '',
    titleId,
    detail,
    errors = [],
  } = (typeof error === 'object' && error !== null ? error : {}) as ProblemDocument;
  const inIndonesian = headers.get('content-language') === 'id';
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return new ApiProblem(
    status,
    code,
    (inIndonesian ? titleId : undefined) ?? title,
    detail,
    errors,
    Number.isFinite(seconds) ? seconds : undefined,
  );
}
