import type { FastifyReply, FastifyRequest } from 'fastify';
import { bilingualText, type BilingualText, type Language } from '#text';
import { headerParameter } from '../requests/header-parameter.js';

/** What depends on the language of the request: a text in both, or a value that is the same in both, such as a code. */
export type Detail = BilingualText | string;

export function inLanguage(detail: Detail, language: Language): string {
  return typeof detail === 'string' ? detail : detail[language];
}

/** The detail of a message of a schema. */
export function detailOf(message: string): Detail {
  return bilingualText(message) ?? message;
}

/** The language of a request: the one that `Accept-Language` prefers, else `otherwise`. */
export function languageOf({ headers }: Pick<FastifyRequest, 'headers'>, otherwise: Language = 'id'): Language {
  const ranges = (headers['accept-language'] ?? '').split(',', 20).map(rangeOf);
  const quality = (names: readonly string[]) =>
    Math.max(0, ...ranges.map(([name, q]) => (names.includes(name) ? q : 0)));
  const [en, id] = [quality(['en']), quality(['id', 'in'])];
  if (en === id) return otherwise;
  return en > id ? 'en' : 'id';
}

/** The primary language of a range, such as `en` of `en-GB;q=0.8`, and its weight. */
function rangeOf(range: string): [name: string, quality: number] {
  const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  return [tag.split('-', 1)[0]!, weight === undefined ? 1 : Number(weight) || 0];
}

/** Names the language of a response, on which it depends. */
export function setLanguage(reply: FastifyReply, language: Language): void {
  const vary = [reply.getHeader('vary') ?? []].flat().join(', ');
  reply.headers({ 'content-language': language, vary: vary === '' ? 'accept-language' : `${vary}, accept-language` });
}

/** The language of the request; the response names it in `Content-Language`. */
export const RequestLanguage = headerParameter(
  {
    name: 'Accept-Language',
    required: false,
    description: '`id` or `en`: the language of what is to be read; Indonesian without it',
    schema: { type: 'string' },
  },
  (context): Language => {
    const http = context.switchToHttp();
    const language = languageOf(http.getRequest<FastifyRequest>());
    setLanguage(http.getResponse<FastifyReply>(), language);
    return language;
  },
);
