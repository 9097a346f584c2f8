import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

/**
 * Compresses responses to requests without credentials: what everybody may read. Other responses hold what is secret beside what
 * a caller has chosen, and their sizes must not reveal it. Compressed requests are refused, as an unknown encoding.
 */
export function compressPublicResponses(fastify: FastifyInstance): void {
  // Before the hooks of routes, with which the plugin compresses.
  fastify.addHook('onSend', (request, _reply, _payload, done) => {
    if (isPersonal(request.headers)) request.headers['x-no-compression'] = 'true';
    done();
  });
  fastify.register(compress, { encodings: ['br', 'gzip'], globalDecompression: false });
}

/** The response may depend on who asks. */
export function isPersonal(headers: Readonly<Record<string, unknown>>): boolean {
  return headers['authorization'] !== undefined || headers['x-api-key'] !== undefined;
}
