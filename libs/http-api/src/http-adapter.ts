import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { platformError } from './errors/platform-errors.js';
import { problemType, toProblem } from './errors/problem.js';
import { registerFileParsers } from './requests/file-body.js';
import { registerFormParser } from './requests/form-body.js';

/** Bytes that a request body may have. */
export const bodyLimit = 256 * 1024;

/** Fastify as every service uses it; create the application with `{ bodyParser: false }`: it takes JSON, and files and forms where a route says so. */
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
  const fastify = adapter.getInstance<FastifyInstance>();
  fastify.removeContentTypeParser('text/plain');
  registerFileParsers(fastify);
  registerFormParser(fastify);
  endConnectionsOnClose(fastify);
  return adapter;
}

/** Idle connections are ended when the server closes; those with a request in hand are told to end with its answer. */
function endConnectionsOnClose(fastify: FastifyInstance): void {
  let closing = false;
  fastify.addHook('preClose', (done) => {
    closing = true;
    done();
  });
  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    if (closing) reply.header('connection', 'close');
    done();
  });
}
