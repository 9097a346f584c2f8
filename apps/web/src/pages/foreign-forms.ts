import type { FastifyInstance, FastifyRequest } from 'fastify';

/**
 * Refuses a form that a page of another site makes a browser send. Browsers name the site; other programs name none, and have no
 * session that such a form could use.
 */
export function refuseForeignForms(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    const isForm = request.method !== 'GET' && request.method !== 'HEAD';
    if (isForm && isForeign(request)) done(Object.assign(new Error('a form of another site'), { statusCode: 403 }));
    else done();
  });
}

function isForeign({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin } = headers;
  if (origin === undefined) return headers.cookie !== undefined;
  return !URL.canParse(origin) || new URL(origin).host !== headers.host;
}
