import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { platformError } from '../errors/platform-errors.js';
import { fieldErrors, parseWith } from './field-errors.js';

const uuid = z.uuid().toLowerCase();

/** How OpenAPI shows `:id`. */
export const subjectIdParameter = {
  name: 'id',
  required: true,
  schema: { type: 'string', format: 'uuid', pattern: z.regexes.uuid().source },
} as const;

/** The `:id` of a path, for parameter decorators that pass more than it. @throws 400 `invalid-request` when it is no UUID */
export function subjectId(context: ExecutionContext): string {
  const { params } = context.switchToHttp().getRequest<FastifyRequest<{ Params: { id?: string } }>>();
  const id = parseWith(uuid, params.id);
  if (id.success) return id.data;
  throw platformError('invalid-request', { errors: fieldErrors(id.issues, '#/path/id') });
}
