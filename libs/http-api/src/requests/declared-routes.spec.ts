import { describe, expect, it } from '@jest/globals';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { DeclaredRoutes } from './declared-routes.js';

const answer = () => Promise.resolve({});

describe('declared routes', () => {
  const httpAdapter = new FastifyAdapter();
  const routes = new DeclaredRoutes({ httpAdapter } as unknown as ConstructorParameters<typeof DeclaredRoutes>[0]);
  const fastify = httpAdapter.getInstance<FastifyInstance>();
  fastify.get('/v1/kims/:id', answer);
  fastify.patch('/v1/kims/:id', answer);
  fastify.post('/v1/kims/:id/submit', answer);
  fastify.get('/openapi.json', answer);
  fastify.get('/docs/*', answer);

  it.each([
    ['/v1/kims/7', ['GET', 'HEAD', 'PATCH']],
    ['/v1/kims/7?limit=3', ['GET', 'HEAD', 'PATCH']],
    ['/v1/kims/7/submit', ['POST']],
    ['/v1/kims/', []],
    ['/v1/kims/7/8', []],
    ['/openapixjson', []],
    ['/docs/a/b.js', ['GET', 'HEAD']],
  ])('of %s', (url, methods) => {
    expect(routes.methodsOf(url)).toEqual(methods);
  });
});
