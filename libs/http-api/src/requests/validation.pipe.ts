import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import type { z } from 'zod';
import type { FieldError } from '../errors/domain-error.js';
import { platformError } from '../errors/platform-errors.js';
import { withoutEmptyFields } from './empty-fields.js';
import { nullCharacterPath, nulPath } from './null-character.js';

type Schema = NonNullable<ArgumentMetadata['schema']>;
type Issues = NonNullable<Awaited<ReturnType<Schema['~standard']['validate']>>['issues']>;

const nullCharacterDetail = 'contains characters that cannot be stored';

/** Limits the errors of one response. */
const maxErrors = 50;

/**
 * Parses the input of a request with the schema of its parameter: `@Body({ schema })`, `@Query({ schema })`,
 * `@Param('id', { schema })`. An empty text where the schema wants another value counts as null, in a query as not given.
 */
@Injectable()
export class ValidationPipe implements PipeTransform {
  async transform(value: unknown, { schema, type, data }: ArgumentMetadata): Promise<unknown> {
    if (!schema || type === 'custom') return value;
    const root = rootOf(type, data);
    const nul = nulPath(value);
    if (nul) throw invalid([{ pointer: pointer(root, nul), detail: nullCharacterDetail }]);
    const result = await validate(schema, value, type === 'query' ? undefined : null);
    if (result.issues) throw invalid(fieldErrors(result.issues, root));
    // The half of a character that a client cut is gone from texts by now.
    const path = nullCharacterPath(result.value);
    if (path) throw invalid([{ pointer: pointer(root, path), detail: nullCharacterDetail }]);
    return result.value;
  }
}

async function validate(schema: Schema, value: unknown, emptied: null | undefined) {
  const result = await schema['~standard'].validate(value);
  if (!result.issues) return result;
  const filled = withoutEmptyFields(value, result.issues.map(pathOf), emptied);
  if (filled === undefined) return result;
  const again = await schema['~standard'].validate(filled);
  return again.issues ? result : again;
}

function invalid(errors: FieldError[]): Error {
  return platformError('invalid-request', { errors: errors.slice(0, maxErrors) });
}

function rootOf(type: ArgumentMetadata['type'], data: string | undefined): string {
  const inner = data === undefined ? '' : `/${data}`;
  if (type === 'query') return `#/query${inner}`;
  return type === 'param' ? `#/path${inner}` : inner;
}

function fieldErrors(issues: Issues, root: string): FieldError[] {
  return issues.flatMap((issue) => {
    const path = pathOf(issue);
    const { code, keys } = issue as Partial<z.core.$ZodIssueUnrecognizedKeys>;
    if (code !== 'unrecognized_keys' || !keys) return [{ pointer: pointer(root, path), detail: issue.message }];
    return keys.map((key) => ({ pointer: pointer(root, [...path, key]), detail: 'is unknown' }));
  });
}

function pathOf({ path = [] }: Issues[number]): PropertyKey[] {
  return path.map((step) => (typeof step === 'object' ? step.key : step));
}

/** https://www.rfc-editor.org/rfc/rfc6901 */
function pointer(root: string, path: readonly PropertyKey[]): string {
  return root + path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
