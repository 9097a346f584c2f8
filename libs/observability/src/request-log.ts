import { Inject, Injectable, Logger } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Histogram, Registry } from 'prom-client';
import { contextOf } from './request-context.js';
import { withContext } from './context.js';
import { SERVICE_NAME } from './logging.js';
import { quietRoutes, routeOf } from './request-span.js';

/**
 * Writes one log line and one measurement per response. Both contain the route template, never the URL, which may
 * contain search terms.
 */
@Injectable()
export class RequestLog {
  private readonly logger = new Logger('Request');
  private readonly duration: Histogram<'method' | 'route' | 'status'>;

  constructor(
    { httpAdapter }: HttpAdapterHost,
    @Inject(Registry) registry: Registry,
    @Inject(SERVICE_NAME) private readonly service: string,
  ) {
    this.duration = new Histogram({
      name: 'sambung_http_request_duration_seconds',
      help: 'Time from the arrival of a request to the last byte of its response',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers: [registry],
    });
    httpAdapter?.getInstance<FastifyInstance | undefined>()?.addHook('onResponse', (request, reply, done) => {
      this.note(request, reply);
      done();
    });
  }

  private note(request: FastifyRequest, reply: FastifyReply): void {
    const { method } = request;
    const route = routeOf(request) ?? 'none';
    const status = reply.statusCode;
    this.duration.observe({ method, route, status }, reply.elapsedTime / 1000);
    const line = { service: this.service, method, route, status, milliseconds: Math.round(reply.elapsedTime) };
    const write = () =>
      quietRoutes.has(route) ? this.logger.debug(line, 'answered') : this.logger.log(line, 'answered');
    const context = contextOf(request.raw);
    if (context) withContext(context, write);
    else write();
  }
}
