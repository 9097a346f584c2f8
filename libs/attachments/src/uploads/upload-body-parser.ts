import { applyDecorators, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { multipartType, takes, wrongBodyType } from '#http-api';
import type { MediaType } from '../media-types.js';

interface UploadRoute {
  readonly acceptsUpload?: boolean;
}

/** For a route whose body is a file of one of these types; the handler passes the request to `Uploads`. */
export function AcceptsUpload(types: readonly MediaType[]): MethodDecorator {
  return applyDecorators(
    RouteConfig({ acceptsUpload: true, ...takes(...types, multipartType) } satisfies UploadRoute),
    ApiConsumes(...types, multipartType),
    ApiBody({ required: true, schema: { type: 'string', format: 'binary' } }),
  );
}

/**
 * Passes the body of uploads on unread, so that callers without permission are rejected before the service reads a byte.
 * Routes that do not declare uploads accept none.
 */
@Injectable()
export class UploadBodyParser {
  constructor({ httpAdapter }: HttpAdapterHost) {
    const fastify = httpAdapter?.getInstance<FastifyInstance | undefined>();
    fastify?.addContentTypeParser('*', (request, _payload, done) => {
      if ((request.routeOptions.config as UploadRoute).acceptsUpload) done(null);
      else done(wrongBodyType(request));
    });
  }
}
