import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { v7 as uuidv7, validate } from 'uuid';
import { type RequestContext, withContext } from './context.js';
import { childTraceparent } from './traceparent.js';

export const correlationHeader = 'x-correlation-id';

const contexts = new WeakMap<IncomingMessage, RequestContext>();

/** The context of a request, also where the current one is lost, such as in a listener of its socket. */
export function contextOf(request: IncomingMessage): RequestContext | undefined {
  return contexts.get(request);
}

/**
 * Opens a context for every HTTP request: goes on with the caller's `traceparent` and, when it is a uuid, with its
 * `x-correlation-id`; the answer names the correlation id.
 */
@Injectable()
export class RequestContexts {
  constructor({ httpAdapter }: HttpAdapterHost) {
    const fastify = httpAdapter?.getInstance<FastifyInstance | undefined>();
    fastify?.addHook('onRequest', (request, reply, done) => {
      const context = contextFrom(request.headers);
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

function contextFrom(headers: IncomingMessage['headers']): RequestContext {
  const wanted = headers[correlationHeader];
  const traceparent = headers['traceparent'];
  return {
    correlationId: typeof wanted === 'string' && validate(wanted) ? wanted.toLowerCase() : uuidv7(),
    traceparent: childTraceparent(typeof traceparent === 'string' ? traceparent : undefined),
  };
}
