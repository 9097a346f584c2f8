import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { platformError } from './errors/platform-errors.js';
import { problemType, toProblem } from './errors/problem.js';

/** Bytes that a request body may have. */
export const bodyLimit = 256 * 1024;

/** Fastify as every service uses it; create the application with `{ bodyParser: false }`: JSON is all that it takes. */
export function httpAdapter(): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit,
    forceCloseConnections: 'idle',
    // An address that cannot even be decoded reaches no route and no filter.
    frameworkErrors: (_error: unknown, _request: unknown, reply: FastifyReply) => {
      const problem = toProblem(platformError('invalid-request'), uuidv7());
      void reply.code(problem.status).type(problemType).send(JSON.stringify(problem));
    },
  });
  adapter.getInstance().removeContentTypeParser('text/plain');
  return adapter;
}
