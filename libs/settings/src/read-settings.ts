import { readFileSync } from 'node:fs';
import { z } from 'zod';

type Environment = Readonly<Record<string, string | undefined>>;

/** A variable with an invalid value. The value itself is never repeated: it may be a secret. */
export interface SettingFault {
  readonly variable: string;
  /** What is wrong with the value. */
  readonly problem: string;
  /** A valid value: the description of the variable in its schema. */
  readonly expected: string | undefined;
}

/** The environment is invalid; lists every wrong variable, not only the first. */
export class SettingsError extends Error {
  constructor(readonly faults: readonly SettingFault[]) {
    const lines = faults.map(
      ({ variable, problem, expected }) => `  ${variable}: ${problem}${expected ? ` (expected: ${expected})` : ''}`,
    );
    super(['Correct these environment variables:', ...lines].join('\n'));
    this.name = 'SettingsError';
  }
}

/** Variables with secrets or certificates; each may name a file in `<NAME>_FILE` instead. */
const inFiles = /(?:_(?:PASSWORD|SECRET|KEY|CA|CERT|DATABASE_URL)|^SMTP_URL)$/;

/**
 * Reads the variables named by `schema` from the environment and returns them typed and deeply frozen. A variable with
 * an empty value counts as not set. A secret may be in a file that `<NAME>_FILE` names. The password of a database may be
 * apart from its address, in `<SERVICE>_DATABASE_PASSWORD`, where it may have any characters.
 *
 * @throws SettingsError when any of them is missing or invalid
 */
export function readSettings<Schema extends z.ZodObject>(
  schema: Schema,
  env: Environment = process.env,
): Readonly<z.infer<Schema>> {
  const given = Object.fromEntries(
    Object.keys(schema.shape).flatMap((name) => {
      const value = databaseAddress.test(name) ? addressWithPassword(name, env) : valueOf(name, env);
      return value ? [[name, value]] : [];
    }),
  );
  const result = schema.safeParse(given);
  if (result.success) return deepFreeze(result.data);
  throw new SettingsError(result.error.issues.map((issue) => faultOf(issue, schema, given)));
}

function valueOf(name: string, env: Environment): string | undefined {
  return env[name]?.trim() || (inFiles.test(name) ? contentOf(`${name}_FILE`, env) : undefined);
}

const databaseAddress = /_DATABASE_URL$/;

function addressWithPassword(name: string, env: Environment): string | undefined {
  const [address, password] = [valueOf(name, env), valueOf(name.replace(databaseAddress, '_DATABASE_PASSWORD'), env)];
  if (!address || !password || !URL.canParse(address)) return address;
  const url = new URL(address);
  if (url.password) return address;
  // The setter itself leaves a percent sign as it is.
  url.password = encodeURIComponent(password);
  return String(url);
}

function contentOf(variable: string, env: Environment): string | undefined {
  const file = env[variable]?.trim();
  if (!file) return undefined;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    const { code = 'unreadable' } = error as NodeJS.ErrnoException;
    throw new SettingsError([{ variable, problem: `names a file that cannot be read (${code})`, expected: undefined }]);
  }
}

function faultOf(issue: z.core.$ZodIssue, schema: z.ZodObject, given: Record<string, string>): SettingFault {
  const variable = String(issue.path[0] ?? 'environment');
  const field = schema.shape[variable] as z.ZodType | undefined;
  const missing = variable in schema.shape && !(variable in given) && issue.code !== 'custom';
  return { variable, problem: missing ? 'is not set' : issue.message, expected: field && describe(field) };
}

/** `.describe().default()` keeps the description on the inner type. */
function describe(type: z.core.$ZodType): string | undefined {
  const own = z.globalRegistry.get(type)?.description;
  if (own !== undefined) return own;
  const { innerType, in: input } = type._zod.def as { innerType?: z.core.$ZodType; in?: z.core.$ZodType };
  const inner = innerType ?? input;
  return inner && describe(inner);
}

function deepFreeze<T>(value: T): Readonly<T> {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}
