import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DomainError } from '#http-api';
import { toDomainError } from '#http-api';
import { type Format, mediaTypeOf, formatResponse } from './response-format.js';

/** GeoReport v2 uses 400 for invalid requests, and 404 for an unknown service_code wherever it occurs. */
const statusOf = ({ code, status }: DomainError): number => {
  if (code === 'unknown-category' || code === 'category-not-found') return 404;
  return status === 422 ? 400 : status;
};

/** Formats errors by GeoReport v2: a list of code and description. */
@Catch()
export class Open311ErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger(Open311ErrorFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const domainError = toDomainError(error);
    if (domainError.status >= 500)
      this.logger.error({ err: error, code: domainError.code }, 'Failed to serve an Open311 request');
    const { url } = http.getRequest<FastifyRequest>();
    const format: Format = /\.xml(\?|$)/.test(url) ? 'xml' : 'json';
    const status = statusOf(domainError);
    http
      .getResponse<FastifyReply>()
      .code(status)
      .headers({ 'cache-control': 'no-store', ...domainError.extra.headers })
      .type(mediaTypeOf[format])
      .send(
        formatResponse(
          format,
          'errors',
          descriptions(domainError).map((description) => ({ code: status, description })),
        ),
      );
  }
}

function descriptions({ entry, extra }: DomainError): string[] {
  const faults = (extra.errors ?? []).map(
    ({ pointer, detail }) => `${pointer.replace(/^(#\/(query|path))?\//, '')}: ${detail}`,
  );
  if (faults.length > 0) return faults;
  return [`${entry.en} ${entry.id}${extra.detail === undefined ? '' : ` (${extra.detail})`}`];
}
