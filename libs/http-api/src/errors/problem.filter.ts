import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { isInvalidData } from '#database';
import { contextOf, currentContext } from '#observability';
import { DeclaredRoutes } from '../requests/declared-routes.js';
import type { DomainError } from './domain-error.js';
import { platformError } from './platform-errors.js';
import { problemType, toProblem } from './problem.js';
import { toDomainError } from './to-domain-error.js';

/** Turns every error of a request into a problem document. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  constructor(private readonly routes: DeclaredRoutes) {}

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType() !== 'http') throw error;
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const domainError = request.is404 ? this.unknownRoute(request) : toDomainError(error);
    const instance = (currentContext() ?? contextOf(request.raw))?.correlationId ?? uuidv7();
    if (domainError.status >= 500)
      this.logger.error({ err: error, code: domainError.code, instance }, 'A request failed');
    else if (isInvalidData(error))
      this.logger.warn(
        { err: error, instance },
        'The database rejected a value that the schema accepts: narrow the schema',
      );
    if (reply.sent) return;
    reply
      .code(domainError.status)
      .headers({ 'cache-control': 'no-store', ...domainError.extra.headers })
      .type(problemType)
      .send(toProblem(domainError, instance));
  }

  /** The error of a request without a route: an unknown address, or one with other methods. */
  private unknownRoute({ url }: FastifyRequest): DomainError {
    const allowed = this.routes.methodsOf(url);
    return allowed.length === 0
      ? platformError('not-found')
      : platformError('method-not-allowed', { headers: { allow: allowed.join(', ') } });
  }
}
