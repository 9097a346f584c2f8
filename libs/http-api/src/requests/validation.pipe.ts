import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import type { z } from 'zod';
import type { FieldError } from '../errors/domain-error.js';
import { platformError } from '../errors/platform-errors.js';
import { withoutEmptyFields } from './empty-fields.js';
import { fieldErrors, parseAsyncWith, pointerTo } from './field-errors.js';
import { nullCharacterPath, nulPath } from './null-character.js';

const nullCharacterDetail = {
  en: 'must hold characters that can be stored only',
  id: 'hanya boleh berisi karakter yang dapat disimpan',
};

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
    if (nul) throw invalid([{ pointer: pointerTo(root, nul), detail: nullCharacterDetail }]);
    const result = await validate(schema as z.ZodType, value, type === 'query' ? undefined : null);
    if (!result.success) throw invalid(fieldErrors(result.issues, root));
    // The half of a character that a client cut is gone from texts by now.
    const path = nullCharacterPath(result.data);
    if (path) throw invalid([{ pointer: pointerTo(root, path), detail: nullCharacterDetail }]);
    return result.data;
  }
}

async function validate(schema: z.ZodType, value: unknown, emptied: null | undefined) {
  const result = await parseAsyncWith(schema, value);
  if (result.success) return result;
  const paths = result.issues.map(({ path }) => path);
  const filled = withoutEmptyFields(value, paths, emptied);
  if (filled === undefined) return result;
  const again = await parseAsyncWith(schema, filled);
  return again.success ? again : result;
}

function invalid(errors: FieldError[]): Error {
  return platformError('invalid-request', { errors: errors.slice(0, maxErrors) });
}

function rootOf(type: ArgumentMetadata['type'], data: string | undefined): string {
  const inner = data === undefined ? '' : `/${data}`;
  if (type === 'query') return `#/query${inner}`;
  return type === 'param' ? `#/path${inner}` : inner;
}
