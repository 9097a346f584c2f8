import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { contextOf } from '#observability';
import { formats, type Formats } from '../language/formats.js';
import { type Language, languages, type Texts } from '../language/texts.js';
import { type Person, personOf } from './person.js';
import type { Fields } from './query.js';

/** One request of a person: its language, and how texts, values and links are written in it. */
export class Visit {
  readonly language: Language;
  readonly format: Formats;
  /** The path without the language, such as `/kim`. */
  readonly path: string;
  /** The query of the address, without its `?`. */
  readonly query: string;
  readonly correlationId: string | undefined;
  readonly traceparent: string | undefined;
  /** The network address of the person. */
  readonly address: string;
  /** Who has signed in; nothing on pages that are the same for everyone. */
  readonly person: Person | undefined;
  /** What the person had entered in the form of this page when their session ended. */
  readonly savedForm: Fields | undefined;

  constructor(request: FastifyRequest) {
    const [path = '/', query = ''] = request.url.split('?', 2);
    const isEnglish = path === '/en' || path.startsWith('/en/');
    this.language = isEnglish ? 'en' : 'id';
    this.format = formats[this.language];
    this.path = (isEnglish ? path.slice('/en'.length) : path) || '/';
    this.query = request.method === 'GET' ? query : '';
    const context = contextOf(request.raw);
    this.correlationId = context?.correlationId;
    this.traceparent = context?.traceparent;
    this.address = request.ip;
    this.person = personOf(request);
    const saved = this.person?.savedForm;
    this.savedForm = saved?.path === path ? saved.fields : undefined;
  }

  texts<T>(texts: Texts<T>): T {
    return texts[this.language];
  }

  /** The address of a page in this language. Parameters without a value are left out. */
  link(path: string, parameters: Readonly<Record<string, string | undefined>> = {}): string {
    const given = Object.entries(parameters).filter((pair): pair is [string, string] => (pair[1] ?? '') !== '');
    const query = given.length > 0 ? `?${String(new URLSearchParams(given))}` : '';
    return `${this.inLanguage(this.language, path)}${query}`;
  }

  /** The address of this page in another language. */
  inLanguage(language: Language, path = this.path): string {
    if (language === languages[0]) return path;
    return path === '/' ? '/en' : `/en${path}`;
  }
}

/** The visit that a page answers. */
export const CurrentVisit = createParamDecorator(
  (_: unknown, context: ExecutionContext) => new Visit(context.switchToHttp().getRequest<FastifyRequest>()),
);
