import { type ArgumentsHost, Catch, type ExceptionFilter, Inject, Logger } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { isInvalidData } from '#database';
import { contextOf, currentContext } from '#observability';
import { wrongBodyType } from '../requests/body-type.js';
import { DeclaredRoutes } from '../requests/declared-routes.js';
import type { DomainError } from './domain-error.js';
import { ERROR_FORMATS, type ErrorFormat } from './error-format.js';
import { platformError } from './platform-errors.js';
import { sendError, useErrorFormats } from './render-error.js';
import { toDomainError } from './to-domain-error.js';

/** Turns every error of a request into a problem document, or into the format of the interface that its address is of. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  constructor(
    private readonly routes: DeclaredRoutes,
    { httpAdapter }: HttpAdapterHost,
    @Inject(ERROR_FORMATS) formats: readonly ErrorFormat[],
  ) {
    const fastify = httpAdapter?.getInstance<FastifyInstance | undefined>();
    if (fastify) useErrorFormats(fastify, formats);
  }

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType() !== 'http') throw error;
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const domainError = request.is404 ? this.unknownRoute(request) : errorOf(error, request);
    const instance = (currentContext() ?? contextOf(request.raw))?.correlationId ?? uuidv7();
    if (domainError.status >= 500)
      this.logger.error({ err: error, code: domainError.code, instance }, 'A request failed');
    else if (isInvalidData(error))
      this.logger.warn(
        { err: error, instance },
        'The database rejected a value that the schema accepts: narrow the schema',
      );
    if (reply.sent) return;
    reply.headers({ 'cache-control': 'no-store', ...domainError.extra.headers });
    sendError(request, reply, domainError, request.server, instance);
  }

  /** The error of a request without a route: an unknown address, or one with other methods. */
  private unknownRoute({ url }: FastifyRequest): DomainError {
    const allowed = this.routes.methodsOf(url);
    return allowed.length === 0
      ? platformError('not-found')
      : platformError('method-not-allowed', { headers: { allow: allowed.join(', ') } });
  }
}

/** Fastify does not know what the route takes. */
function errorOf(error: unknown, request: FastifyRequest): DomainError {
  const domainError = toDomainError(error);
  const isUnexplained = domainError.code === 'unsupported-media-type' && domainError.extra.detail === undefined;
  return isUnexplained ? wrongBodyType(request) : domainError;
}
