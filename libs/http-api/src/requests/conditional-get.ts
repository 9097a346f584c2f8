import { createHash } from 'node:crypto';
import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';

@Injectable()
class ConditionalGetInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const ifNoneMatch = http.getRequest<FastifyRequest>().headers['if-none-match'];
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(
      map((answer: unknown) => {
        const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
        const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
        reply.headers({ etag, 'cache-control': 'no-cache' });
        if (!matchesEtag(ifNoneMatch, etag)) return answer;
        reply.code(304);
        return undefined;
      }),
    );
  }
}

/** Weak comparison, RFC 9110 §13.1.2. */
function matchesEtag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.trim() === '*' || header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}

/**
 * For a public route that caches may store but must revalidate each time (`no-cache`, `ETag`, 304), so that they never serve
 * content that was hidden in the meantime.
 */
export function ConditionalGet(): MethodDecorator {
  return applyDecorators(
    UseInterceptors(ConditionalGetInterceptor),
    ApiHeader({ name: 'If-None-Match', required: false, description: 'The ETag of your copy' }),
    ApiResponse({ status: 304, description: 'Your copy is current' }),
  );
}
