import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import type { DomainError } from './domain-error.js';
import type { ErrorFormat } from './error-format.js';
import { languageOf, setLanguage } from './language.js';
import { problemType, toProblem } from './problem.js';

const formatsOf = new WeakMap<FastifyInstance, readonly ErrorFormat[]>();

/** Makes these formats known where an error reaches no filter. */
export function useErrorFormats(fastify: FastifyInstance, formats: readonly ErrorFormat[]): void {
  formatsOf.set(fastify, formats);
}

/**
 * Sends an error in the format of the interface that the address is of, else as a problem document, in the language of the
 * request.
 */
export function sendError(
  request: FastifyRequest,
  reply: FastifyReply,
  error: DomainError,
  fastify: FastifyInstance = request.server,
  instance: string = uuidv7(),
): void {
  const format = (formatsOf.get(fastify) ?? []).find(({ prefix }) => request.url.startsWith(prefix));
  const language = languageOf(request, format?.language);
  const { status, type, body } = format?.render(error, request.url, language) ?? {
    status: error.status,
    type: problemType,
    body: JSON.stringify(toProblem(error, instance, language)),
  };
  setLanguage(reply, language);
  reply.code(status).type(type).send(body);
}
