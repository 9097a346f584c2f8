import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiConsumes } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { platformError } from '../errors/platform-errors.js';

const formType = 'application/x-www-form-urlencoded';

interface FormRoute {
  readonly acceptsForm?: boolean;
}

/** For a route whose body is a form: the handler gets its fields, a repeated field with its last value. */
export function AcceptsForm(): MethodDecorator {
  return applyDecorators(RouteConfig({ acceptsForm: true } satisfies FormRoute), ApiConsumes(formType));
}

/** Accepts forms on routes that declare them only, because any page on the web can make a browser send one. */
export function registerFormParser(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(formType, { parseAs: 'string' }, (request, body, done) => {
    const { acceptsForm } = request.routeOptions.config as FormRoute;
    if (acceptsForm) done(null, Object.fromEntries(new URLSearchParams(String(body))));
    else done(platformError('unsupported-media-type'));
  });
}
