import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

interface SignedRoute {
  readonly retainsRawBody?: boolean;
}

const rawBodies = new WeakMap<object, string>();

/** For a route whose JSON body is signed: the handler gets the text that was signed by `@RawBody()`. */
export function RetainsRawBody(): MethodDecorator {
  return RouteConfig({ retainsRawBody: true } satisfies SignedRoute);
}

/** The body of a route with `@RetainsRawBody()` as it was sent; empty for a request without one. */
export const RawBody = createParamDecorator(
  (_data: unknown, context: ExecutionContext) =>
    rawBodies.get(context.switchToHttp().getRequest<FastifyRequest>()) ?? '',
);

export function retainRawBody(request: FastifyRequest, body: string): void {
  if ((request.routeOptions.config as SignedRoute).retainsRawBody) rawBodies.set(request, body);
}
