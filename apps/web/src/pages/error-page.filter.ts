import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiProblem, ApiUnavailable } from '#api-client';
import { webSettings, type WebSettings } from '../web.settings.js';
import { errorPage } from './error-page.js';
import { renderPage } from './layout.js';
import { setPageHeaders } from './page-headers.js';
import { SeeOther } from './see-other.js';
import { Visit } from './visit.js';

/** Answers every error of a request with a page that names what can be done. */
@Catch()
export class ErrorPageFilter implements ExceptionFilter {
  private readonly logger = new Logger('ErrorPage');

  constructor(@Inject(webSettings) private readonly settings: WebSettings) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, reply] = [http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>()];
    if (error instanceof SeeOther) return error.send(reply);
    const status = statusOf(error);
    if (error instanceof ApiUnavailable)
      this.logger.warn({ err: error.cause, service: error.service }, 'A service is not available');
    else if (status >= 500) this.logger.error({ err: error }, 'A page failed');
    if (reply.sent) return;
    const visit = new Visit(request);
    const page = errorPage(visit, status, error instanceof ApiProblem ? error : undefined);
    setPageHeaders(reply, visit, { isPrivate: true, settings: this.settings });
    if (status === 503) reply.header('retry-after', '30');
    reply.code(status).send(renderPage(visit, page, this.settings.WEB_REGION));
  }
}

function statusOf(error: unknown): number {
  if (error instanceof ApiUnavailable) return 503;
  if (error instanceof ApiProblem) return error.status;
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode, status } = error as { statusCode?: number; status?: number };
  return statusCode ?? status ?? 500;
}
