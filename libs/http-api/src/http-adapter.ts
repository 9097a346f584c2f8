import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { platformError } from './errors/platform-errors.js';
import { sendError } from './errors/render-error.js';
import { refuseUnreadableRequest } from './requests/unreadable-request.js';
import { separateManagementRoutes } from './management.js';
import { compressPublicResponses } from './requests/compression.js';
import { refuseOtherCharsets } from './requests/body-type.js';
import { registerFileParsers } from './requests/file-body.js';
import { registerFormParser } from './requests/form-body.js';
import { registerJsonParser } from './requests/json-body.js';
import { registerMultipartParser } from './requests/multipart.js';
import { addResponseHeaders, setResponseHeaders } from './requests/response-headers.js';

/** The limit of request bodies, in bytes. */
export const bodyLimit = 256 * 1024;

interface AdapterOptions {
  /** Addresses of the reverse proxies whose X-Forwarded-For names the caller. */
  readonly trustedProxies?: readonly string[];
  /** Whether the routes of operators are at a port of their own, which `listenForManagement` opens. */
  readonly separateManagement?: boolean;
}

/**
 * The Fastify adapter of all services. Create the application with `{ bodyParser: false }`: it accepts JSON, and files and
 * forms on routes that declare them.
 */
export function httpAdapter({ trustedProxies = [], separateManagement = false }: AdapterOptions = {}): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit,
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
    forceCloseConnections: 'idle',
    clientErrorHandler: refuseUnreadableRequest,
    // An address that cannot be decoded reaches no route and no filter.
    frameworkErrors: (_error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      setResponseHeaders(request, reply);
      sendError(request, reply, platformError('invalid-request'), fastify);
    },
  });
  const fastify = adapter.getInstance<FastifyInstance>();
  if (separateManagement) separateManagementRoutes(fastify);
  fastify.removeContentTypeParser('text/plain');
  refuseOtherCharsets(fastify);
  registerJsonParser(fastify);
  registerFileParsers(fastify);
  registerFormParser(fastify);
  registerMultipartParser(fastify);
  addResponseHeaders(fastify);
  compressPublicResponses(fastify);
  endConnectionsOnClose(fastify);
  return adapter;
}

/** Closes connections with an open request after its response; Fastify closes idle ones. */
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
