import type { FastifyInstance } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import type { DomainError } from './domain-error.js';
import type { ErrorFormat, RenderedError } from './error-format.js';
import { problemType, toProblem } from './problem.js';

const formatsOf = new WeakMap<FastifyInstance, readonly ErrorFormat[]>();

/** Makes these formats known where an error reaches no filter. */
export function useErrorFormats(fastify: FastifyInstance, formats: readonly ErrorFormat[]): void {
  formatsOf.set(fastify, formats);
}

/** An error in the format of the interface that the address is of, else as a problem document. */
export function renderError(
  error: DomainError,
  url: string,
  fastify: FastifyInstance,
  instance: string = uuidv7(),
): RenderedError {
  const format = (formatsOf.get(fastify) ?? []).find(({ prefix }) => url.startsWith(prefix));
  if (format) return format.render(error, url);
  return { status: error.status, type: problemType, body: JSON.stringify(toProblem(error, instance)) };
}
