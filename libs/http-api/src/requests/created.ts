import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { ApiCreatedResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Observable, tap } from 'rxjs';
import type { z } from 'zod';

class LocationInterceptor implements NestInterceptor {
  constructor(private readonly template: string) {}

  intercept(context: ExecutionContext, next: CallHandler<Record<string, unknown>>): Observable<unknown> {
    const http = context.switchToHttp();
    const { params } = http.getRequest<FastifyRequest<{ Params: Record<string, string> }>>();
    const reply = http.getResponse<FastifyReply>();
    return next
      .handle()
      .pipe(tap((created) => void reply.header('location', locationOf(this.template, created, params))));
  }
}

/** Fills `{field}` of a template from the response and `:name` from the parameters of the route. */
export function locationOf(
  template: string,
  created: Readonly<Record<string, unknown>>,
  params: Readonly<Record<string, string>>,
): string {
  return template.replaceAll(/\{(\w+)\}|:(\w+)/g, (_, field: string | undefined, name: string) =>
    encodeURIComponent(String(field ? created[field] : params[name])),
  );
}

/**
 * Sends `Location` with the response of a route.
 *
 * @param template a path with `{field}` of the response and `:name` of the route, as `/v1/reports/{id}`
 */
export const Location = (template: string): MethodDecorator => UseInterceptors(new LocationInterceptor(template));

/** For a route that creates what it responds with: 201 with this schema, and its address as `Location`. */
export function Created(standardSchema: z.ZodType, location: string): MethodDecorator {
  return applyDecorators(
    ApiCreatedResponse({
      standardSchema,
      headers: { Location: { description: 'The address of what was created', schema: { type: 'string' } } },
    }),
    Location(location),
  );
}
