import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiConsumes } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { platformError } from '../errors/platform-errors.js';

const formType = 'application/x-www-form-urlencoded';

interface FormRoute {
  readonly takesForm?: boolean;
}

/** For a route whose body is a form: its handler gets the fields as they were sent, a field sent twice with its last value. */
export function TakesForm(): MethodDecorator {
  return applyDecorators(RouteConfig({ takesForm: true } satisfies FormRoute), ApiConsumes(formType));
}

/** Forms are taken where a route says so: any page on the web can make a browser send one. */
export function takeForms(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(formType, { parseAs: 'string' }, (request, body, done) => {
    const { takesForm } = request.routeOptions.config as FormRoute;
    if (takesForm) done(null, Object.fromEntries(new URLSearchParams(String(body))));
    else done(platformError('unsupported-media-type'));
  });
}
