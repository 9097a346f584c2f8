import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiConsumes } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { takes, textOf, wrongBodyType } from './body-type.js';

const formType = 'application/x-www-form-urlencoded';

interface FormRoute {
  readonly acceptsForm?: boolean;
}

/** For a route whose body is a form: the handler gets its fields, a repeated field with the list of its values. */
export function AcceptsForm(): MethodDecorator {
  return applyDecorators(
    RouteConfig({ acceptsForm: true, ...takes(formType, 'application/json') } satisfies FormRoute),
    ApiConsumes(formType),
  );
}

/** Accepts forms on routes that declare them only, because any page on the web can make a browser send one. */
export function registerFormParser(fastify: FastifyInstance): void {
  fastify.addContentTypeParser<Buffer>(formType, { parseAs: 'buffer' }, (request, body, done) => {
    const { acceptsForm } = request.routeOptions.config as FormRoute;
    const form = acceptsForm ? formOf(body) : wrongBodyType(request);
    if (form instanceof Error) done(form);
    else done(null, form);
  });
}

/** A form escapes bytes: `%C3%A9` is a letter in UTF-8, `%E9` one of another character set. */
function formOf(body: Buffer): Record<string, string | string[]> | Error {
  const text = textOf(body);
  if (text instanceof Error) return text;
  const escaped = Buffer.from(body.toString('latin1').replaceAll(/%([\da-f]{2})/gi, byteOf), 'latin1');
  const wrong = /%[89a-f][\da-f]/i.test(text) && textOf(escaped);
  return wrong instanceof Error ? wrong : fieldsOf(new URLSearchParams(text));
}

function fieldsOf(form: URLSearchParams): Record<string, string | string[]> {
  return Object.fromEntries(
    [...new Set(form.keys())].map((name) => {
      const [first = '', ...others] = form.getAll(name);
      return [name, others.length === 0 ? first : [first, ...others]];
    }),
  );
}

function byteOf(_escape: string, hex: string): string {
  return String.fromCharCode(Number.parseInt(hex, 16));
}
