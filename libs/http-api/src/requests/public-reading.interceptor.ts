import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  StreamableFile,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { Access, actionOf } from '#access';
import { isPersonal } from './compression.js';
import { conditionalAnswer } from './etags.js';

const headers = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag, retry-after, x-correlation-id, x-next-cursor',
};

/**
 * Lets the pages of every origin read what needs no account, and caches store it if they revalidate it each time. There is no
 * answer to preflight requests: a page of another origin can send neither a token nor a change.
 */
@Injectable()
export class PublicReadingInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly access: Access,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http' || !this.isPublicReading(context)) return next.handle();
    const http = context.switchToHttp();
    const [request, reply] = [http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>()];
    reply.headers(headers);
    if (isPersonal(request.headers)) return next.handle();
    return next.handle().pipe(
      map((answer: unknown) => {
        // The version of a subject does not tag what its response shows besides.
        if (isContent(answer) && !reply.hasHeader('etag')) return conditionalAnswer(request, reply, answer);
        if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-cache');
        return answer;
      }),
    );
  }

  private isPublicReading(context: ExecutionContext): boolean {
    if (context.switchToHttp().getRequest<FastifyRequest>().method !== 'GET') return false;
    const action = actionOf(this.reflector, context);
    return action !== undefined && this.access.entry(action) === 'public';
  }
}

/** What is sent as a whole, unlike a file that is read while it is sent. */
function isContent(answer: unknown): boolean {
  return answer !== undefined && !(answer instanceof StreamableFile) && !Buffer.isBuffer(answer);
}
