import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';

interface DeclaredRoute {
  readonly path: RegExp;
  readonly methods: Set<string>;
}

/** The methods of an address; Fastify itself does not distinguish an unknown address from an unknown method. */
@Injectable()
export class DeclaredRoutes {
  private readonly routes = new Map<string, DeclaredRoute>();

  constructor({ httpAdapter }: HttpAdapterHost) {
    const fastify = httpAdapter?.getInstance<FastifyInstance | undefined>();
    fastify?.addHook('onRoute', ({ url, method }) => this.declare(url, [method].flat()));
  }

  /** The methods of the address of a request, sorted; none for an unknown address. */
  methodsOf(url: string): string[] {
    const path = url.split('?', 1)[0]!;
    const methods = [...this.routes.values()]
      .filter((route) => route.path.test(path))
      .flatMap((route) => [...route.methods]);
    return [...new Set(methods)].toSorted();
  }

  private declare(template: string, methods: readonly string[]): void {
    const route = this.routes.get(template) ?? { path: pathPattern(template), methods: new Set<string>() };
    this.routes.set(template, route);
    for (const method of methods) route.methods.add(method);
  }
}

/** `:name` matches one segment, `*` the rest. */
function pathPattern(template: string): RegExp {
  const pattern = template
    .split(/(:[A-Za-z_]\w*|\*)/)
    .map((part) => {
      if (part === '*') return '.*';
      return part.startsWith(':') ? '[^/]+' : part.replaceAll(/[.?+^$()[\]{}|\\]/g, String.raw`\$&`);
    })
    .join('');
  return new RegExp(`^${pattern}$`);
}
