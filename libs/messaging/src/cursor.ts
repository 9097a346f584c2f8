import { BadRequestException } from '@nestjs/common';
import type { z } from 'zod';
import { rule } from '#text';

/** A position in a list, opaque to the client. */
export function writeCursor(values: readonly string[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** @throws BadRequestException when the cursor does not belong to a list of this kind */
export function readCursor<Shape extends z.ZodType>(cursor: string, shape: Shape): z.output<Shape> {
  try {
    return shape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new BadRequestException(
      rule({
        en: '`after` must be a cursor of an earlier response',
        id: '`after` harus kursor dari jawaban sebelumnya',
      }),
    );
  }
}
