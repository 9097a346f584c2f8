import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { v7 as uuidv7, validate } from 'uuid';
import { type RequestContext, withContext } from './context.js';
import { beginRequestSpan } from './request-span.js';

export const correlationHeader = 'x-correlation-id';

const contexts = new WeakMap<IncomingMessage, RequestContext>();

/** The context of a request, also available where the current one is lost, such as in socket listeners. */
export function contextOf(request: IncomingMessage): RequestContext | undefined {
  return contexts.get(request);
}

/**
 * Opens a context and a span for every HTTP request: continues the caller's `traceparent` and, if it is a uuid,
 * `x-correlation-id`; the response contains the correlation id.
 */
@Injectable()
export class RequestContexts {
  constructor({ httpAdapter }: HttpAdapterHost) {
    const fastify = httpAdapter?.getInstance<FastifyInstance | undefined>();
    fastify?.addHook('onRequest', (request, reply, done) => {
      const context = contextFrom(request, reply);
      contexts.set(request.raw, context);
      reply.header(correlationHeader, context.correlationId);
      withContext(context, done);
    });
    // The body arrives in the context of the socket, not of the request.
    fastify?.addHook('preValidation', (request, _reply, done) => {
      withContext(contexts.get(request.raw)!, done);
    });
  }
}

function contextFrom(request: FastifyRequest, reply: FastifyReply): RequestContext {
  const header = (name: string) => {
    const value = request.headers[name];
    return typeof value === 'string' ? value : undefined;
  };
  const wanted = header(correlationHeader);
  const correlationId = wanted !== undefined && validate(wanted) ? wanted.toLowerCase() : uuidv7();
  const parent = { traceparent: header('traceparent'), tracestate: header('tracestate') };
  return { correlationId, ...beginRequestSpan(request, reply.raw, parent, correlationId) };
}
