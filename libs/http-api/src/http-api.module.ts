import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import type { ErrorTable } from './errors/domain-error.js';
import { ERROR_TABLE, ErrorsController } from './errors/errors.controller.js';
import { ERROR_FORMATS, type ErrorFormat } from './errors/error-format.js';
import { ProblemFilter } from './errors/problem.filter.js';
import { IdempotentResponseJob } from './idempotency/idempotent-response.job.js';
import { Idempotency } from './idempotency/idempotency.js';
import { DeclaredRoutes } from './requests/declared-routes.js';
import { PublicReadingInterceptor } from './requests/public-reading.interceptor.js';
import { ValidationPipe } from './requests/validation.pipe.js';

@Global()
@Module({
  controllers: [ErrorsController],
  providers: [
    IdempotentResponseJob,
    DeclaredRoutes,
    Idempotency,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_INTERCEPTOR, useClass: PublicReadingInterceptor },
    { provide: APP_PIPE, useClass: ValidationPipe },
  ],
  exports: [IdempotentResponseJob, Idempotency],
})
class HttpApiModule {}

interface HttpApiOptions {
  readonly errors?: ErrorTable;
  /** Of the interfaces whose errors are no problem documents. */
  readonly errorFormats?: readonly ErrorFormat[];
}

/**
 * Provides problem documents, validation by schemas, and `Idempotency`. Requires `databaseModule`, `accessModule` and
 * `ScheduleModule.forRoot()`.
 *
 * @param errors the service's own error table, for `GET /errors`
 */
export function httpApiModule({ errors = {}, errorFormats = [] }: HttpApiOptions = {}): DynamicModule {
  return {
    module: HttpApiModule,
    providers: [
      { provide: ERROR_TABLE, useValue: errors },
      { provide: ERROR_FORMATS, useValue: errorFormats },
    ],
  };
}
