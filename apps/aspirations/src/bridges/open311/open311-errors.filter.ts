import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DomainError } from '#http-api';
import { toDomainError } from '#http-api';
import { type Format, mediaTypeOf, written } from './written.js';

/** GeoReport v2 knows 400 for what is wrong with a request; a service_code that does not exist is 404 wherever it is named. */
const statusOf = ({ code, status }: DomainError): number => {
  if (code === 'unknown-category' || code === 'category-not-found') return 404;
  return status === 422 ? 400 : status;
};

/** Says what goes wrong in the form of GeoReport v2: a list of code and description. */
@Catch()
export class Open311Errors implements ExceptionFilter {
  private readonly logger = new Logger(Open311Errors.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const told = toDomainError(error);
    if (told.status >= 500)
      this.logger.error({ err: error, code: told.code }, 'an Open311 request could not be served');
    const { url } = http.getRequest<FastifyRequest>();
    const format: Format = /\.xml(\?|$)/.test(url) ? 'xml' : 'json';
    const status = statusOf(told);
    http
      .getResponse<FastifyReply>()
      .code(status)
      .headers({ 'cache-control': 'no-store', ...told.extra.headers })
      .type(mediaTypeOf[format])
      .send(
        written(
          format,
          'errors',
          descriptions(told).map((description) => ({ code: status, description })),
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
