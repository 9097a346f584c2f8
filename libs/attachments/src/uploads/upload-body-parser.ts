import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { platformError } from '#http-api';

export const uploadPath = '/v1/attachments';

/**
 * Lets uploads through unread: whoever may not upload is refused before a byte of theirs is kept. On every other address
 * the service goes on taking JSON only.
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
