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

/** OpenAPI extension of operations that answer with an `ETag`. */
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

/** For a route whose answer has a `version`: says it as `ETag`, too, to be given back as `If-Match`. */
export function Versioned(): MethodDecorator {
  return applyDecorators(UseInterceptors(VersionInterceptor), ApiExtension(versionedExtension, true));
}
