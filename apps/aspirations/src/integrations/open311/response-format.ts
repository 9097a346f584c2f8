import type { FastifyReply } from 'fastify';
import { xmlDocument } from '#http-api';

export const formats = ['json', 'xml'] as const;
export type Format = (typeof formats)[number];

export const mediaTypeOf: Readonly<Record<Format, string>> = {
  json: 'application/json; charset=utf-8',
  xml: 'text/xml; charset=utf-8',
};

/** The names of list elements in XML. */
const elementOf: Readonly<Record<string, string>> = {
  services: 'service',
  attributes: 'attribute',
  values: 'value',
  service_requests: 'request',
  history: 'step',
  errors: 'error',
  endpoints: 'endpoint',
  formats: 'format',
};

/**
 * Formats a response by GeoReport v2: JSON by the Spark convention, without the root, or XML without attributes and
 * namespaces.
 */
export function formatResponse(format: Format, root: string, value: object): string {
  if (format === 'json') return JSON.stringify(value);
  return xmlDocument({ [root]: element(root, value) });
}

function element(name: string, value: unknown): unknown {
  if (Array.isArray(value)) return { [elementOf[name] ?? name]: value.map((item) => element('', item)) };
  if (typeof value !== 'object' || value === null) return value ?? '';
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, element(key, inner)]));
}

/** The body of an answer, whose type it sets. */
export function answer(reply: FastifyReply, format: Format, root: string, value: object): string {
  reply.type(mediaTypeOf[format]);
  return formatResponse(format, root, value);
}
