import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { Access, actionOf } from '#access';

const headers = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag, retry-after, x-correlation-id, x-next-cursor',
};

/**
 * Lets the pages of every origin read what needs no account. There is no answer to preflight requests: a page of another origin
 * can send neither a token nor a change.
 */
@Injectable()
export class PublicReadingInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly access: Access,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() === 'http' && this.isPublicReading(context))
      context.switchToHttp().getResponse<FastifyReply>().headers(headers);
    return next.handle();
  }

  private isPublicReading(context: ExecutionContext): boolean {
    if (context.switchToHttp().getRequest<FastifyRequest>().method !== 'GET') return false;
    const action = actionOf(this.reflector, context);
    return action !== undefined && this.access.entry(action) === 'public';
  }
}
