import type { z } from 'zod';
import { platformError } from '../errors/platform-errors.js';
import { hasNullCharacter } from '../requests/null-character.js';

export type CursorValue = string | number | boolean;

export function encodeCursor(values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** @throws 400 `invalid-request` when the values of the cursor do not match the schema */
export function decodeCursor<Values>(cursor: string, schema: z.ZodType<Values>): Values {
  const result = schema.safeParse(parse(cursor));
  if (result.success && !hasNullCharacter(result.data)) return result.data;
  throw platformError('invalid-request', {
    errors: [
      {
        pointer: '#/query/cursor',
        detail: { en: 'must be a cursor of this list', id: 'harus kursor dari daftar ini' },
      },
    ],
  });
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}
