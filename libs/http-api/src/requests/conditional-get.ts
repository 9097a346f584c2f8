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
import { conditionalAnswer } from './etags.js';

@Injectable()
class ConditionalGetInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const [request, reply] = [http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>()];
    return next.handle().pipe(map((answer: unknown) => conditionalAnswer(request, reply, answer)));
  }
}

/**
 * For a public route that caches may store but must revalidate each time (`no-cache`, `ETag`, 304), so that they never serve
 * content that was hidden in the meantime; also for callers with an account or a key.
 */
export function ConditionalGet(): MethodDecorator {
  return applyDecorators(
    UseInterceptors(ConditionalGetInterceptor),
    ApiHeader({ name: 'If-None-Match', required: false, description: 'The ETag of your copy' }),
    ApiResponse({ status: 304, description: 'Your copy is current' }),
  );
}
