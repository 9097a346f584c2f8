import { z } from 'zod';
import type { FieldError } from '../errors/domain-error.js';
import { detailOf } from '../errors/language.js';
import { issueMessage } from './issue-texts.js';

type Issues = readonly z.core.$ZodIssue[];

export type Parsed<Value> =
  | { readonly success: true; readonly data: Value; readonly issues?: undefined }
  | { readonly success: false; readonly issues: Issues };

/** Parses with a schema; each message of an issue is in both languages. */
export function parseWith<Value>(schema: z.ZodType<Value>, value: unknown): Parsed<Value> {
  const { success, data, error } = schema.safeParse(value, { error: issueMessage });
  return success ? { success, data } : { success, issues: error.issues };
}

/** The same for a schema that may be asynchronous. */
export async function parseAsyncWith(schema: z.ZodType, value: unknown): Promise<Parsed<unknown>> {
  const { success, data, error } = await schema.safeParseAsync(value, { error: issueMessage });
  return success ? { success, data } : { success, issues: error.issues };
}

/** The errors of issues below the pointer `root`; each unknown field has one of its own. */
export function fieldErrors(issues: Issues, root = ''): FieldError[] {
  return issues.flatMap((issue) => {
    const detail = detailOf(issue.message);
    if (issue.code !== 'unrecognized_keys') return [{ pointer: pointerTo(root, issue.path), detail }];
    return issue.keys.map((key) => ({ pointer: pointerTo(root, [...issue.path, key]), detail }));
  });
}

/** https://www.rfc-editor.org/rfc/rfc6901 */
export function pointerTo(root: string, path: readonly PropertyKey[]): string {
  return root + path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
