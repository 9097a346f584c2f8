import { Controller, Get, Inject } from '@nestjs/common';
import { accessErrors } from '#access';
import { PlatformRoute } from '#observability';
import type { ErrorTable } from './domain-error.js';
import { platformError } from './platform-errors.js';

export const ERROR_TABLE = Symbol('error table');

/** The errors of a service with those of the platform. */
export function allErrors(own: ErrorTable): ErrorTable {
  return { ...platformError.table, ...accessErrors, ...own };
}

interface DocumentedError {
  readonly code: string;
  readonly status: number;
  readonly en: string;
  readonly id: string;
}

/** All error codes of the service. */
@PlatformRoute('anyone')
@Controller('errors')
export class ErrorsController {
  constructor(@Inject(ERROR_TABLE) private readonly own: ErrorTable) {}

  @Get()
  list(): DocumentedError[] {
    return Object.entries(allErrors(this.own))
      .map(([code, { status, en, id }]) => ({ code, status, en, id }))
      .toSorted((one, other) => one.status - other.status || (one.code < other.code ? -1 : 1));
  }
}
