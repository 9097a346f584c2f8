import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Observable, tap } from 'rxjs';

/** OpenAPI extension of operations whose responses have an `ETag`. */
export const versionedExtension = 'x-versioned';

@Injectable()
class VersionInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      tap((answer: unknown) => {
        const { version } = (answer ?? {}) as { version?: unknown };
        if (typeof version === 'number') reply.header('etag', `"${version}"`);
      }),
    );
  }
}

/** For a route whose response has a `version`: sends it also as `ETag`, for `If-Match`. */
export function Versioned(): MethodDecorator {
  return applyDecorators(UseInterceptors(VersionInterceptor), ApiExtension(versionedExtension, true));
}
