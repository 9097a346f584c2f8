import { createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#access';
import { ownerOf } from '../subscribers/contact-points/own-contact-points.service.js';
import type { Owner } from '../subscribers/contact-points/contact-points.js';
import { subscriberError } from '../subscribers/subscriber.errors.js';
import { RecipientTokens } from '../subscribers/tokens/recipient-tokens.js';
import { preferenceError } from './preference.errors.js';

/** The token of a signed link, which stays out of addresses and so out of logs. */
export const RecipientToken = createParamDecorator(
  (_data: unknown, context: ExecutionContext) =>
    context.switchToHttp().getRequest<FastifyRequest>().headers['recipient-token'] as string | undefined,
);

export const ApiRecipientToken = () =>
  ApiHeader({
    name: 'Recipient-Token',
    required: false,
    description: 'The token of the link in a message, for a person without an account',
    schema: { type: 'string', maxLength: 100 },
  });

/** Whose preferences a request concerns. */
@Injectable()
export class Persons {
  constructor(private readonly tokens: RecipientTokens) {}

  /** The token counts more than an account. @throws 401 `recipient-link-required`, 404 `recipient-link-invalid` */
  of(token: string | undefined, actor: Actor | undefined): Owner {
    if (token !== undefined) return this.ofToken(token);
    if (actor !== undefined) return ownerOf(actor);
    throw preferenceError('recipient-link-required');
  }

  ofToken(token: string): Owner {
    const subject = this.tokens.read('manage', token);
    if (subject === undefined) throw subscriberError('recipient-link-invalid');
    return { kind: subject.ownerKind, id: subject.id };
  }
}
