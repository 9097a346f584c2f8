import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { platformError } from '#http-api';

export const uploadPath = '/v1/attachments';

/**
 * Passes the body of uploads on unread, so that callers without permission are rejected before the service reads a byte. All
 * other routes accept JSON only.
 */
@Injectable()
export class UploadBodyParser {
  constructor({ httpAdapter }: HttpAdapterHost) {
    const fastify = httpAdapter?.getInstance<FastifyInstance | undefined>();
    fastify?.addContentTypeParser('*', (request, _payload, done) => {
      if (request.routeOptions.url === uploadPath) done(null);
      else done(platformError('unsupported-media-type'));
    });
  }
}
