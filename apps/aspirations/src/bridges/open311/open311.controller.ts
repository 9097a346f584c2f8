import { Body, Controller, Get, Param, Post, Query, Res, UseFilters } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Action } from '#access';
import { type Call, Idempotency, IdempotentCall, Revalidated, TakesForm } from '#http-api';
import { aspirationsError } from '../../aspirations.errors.js';
import type { AspirationsAction } from '../../aspirations.policy.js';
import { Routing } from '../../routing/routing.service.js';
import { Open311Errors } from './open311-errors.filter.js';
import { Open311Keys } from './open311-keys.js';
import {
  format as formatSchema,
  oneRequestQuery,
  type OneRequestQuery,
  requestForm,
  type RequestForm,
  requestQuery,
  type RequestQuery,
  serviceQuery,
} from './open311-request.dto.js';
import { extended, Open311Requests } from './open311-requests.js';
import { serviceDefinition, toService } from './open311-services.js';
import { type Format, mediaTypeOf, written } from './written.js';

const service = z.string().regex(/^[A-Z][A-Z0-9_]{0,59}$/, 'must be a service_code');
const requestId = z.uuid().toLowerCase();

/** Open311 GeoReport v2 over aspirations: https://wiki.open311.org/GeoReport_v2 */
@ApiTags('open311')
@ApiProduces(...Object.values(mediaTypeOf).map((type) => type.split(';', 1)[0]!))
@UseFilters(Open311Errors)
@Controller('open311/v2')
export class Open311Controller {
  constructor(
    private readonly requests: Open311Requests,
    private readonly keys: Open311Keys,
    private readonly routing: Routing,
    private readonly idempotency: Idempotency,
  ) {}

  @Get('services.:format')
  @Action<AspirationsAction>('open311.read')
  @Revalidated()
  @ApiOperation({ operationId: 'listOpen311Services', summary: 'GeoReport v2: what a service request can be about' })
  @ApiOkResponse({ schema: { type: 'string' } })
  async services(
    @Param('format', { schema: formatSchema }) format: Format,
    @Query({ schema: serviceQuery }) _query: object,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { categories } = await this.routing.categories();
    return answer(reply, format, 'services', categories.map(toService));
  }

  @Get('services/:code.:format')
  @Action<AspirationsAction>('open311.read')
  @Revalidated()
  @ApiOperation({ operationId: 'getOpen311Service', summary: 'GeoReport v2: what a service asks beside the standard' })
  @ApiOkResponse({ schema: { type: 'string' } })
  async service(
    @Param('code', { schema: service }) code: string,
    @Param('format', { schema: formatSchema }) format: Format,
    @Query({ schema: serviceQuery }) _query: object,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { categories } = await this.routing.categories();
    if (!categories.some((category) => category.code === code)) throw aspirationsError('open311-service-not-found');
    return answer(reply, format, 'service_definition', serviceDefinition(code));
  }

  @Post('requests.:format')
  @Action<AspirationsAction>('open311.submit')
  @TakesForm()
  @ApiOperation({
    operationId: 'submitOpen311Request',
    summary: 'GeoReport v2: bring an aspiration in, with an api_key',
  })
  @ApiCreatedResponse({ schema: { type: 'string' } })
  async submit(
    @Param('format', { schema: formatSchema }) format: Format,
    @Body({ schema: requestForm }) form: RequestForm,
    @IdempotentCall() call: Call,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const integrator = await this.keys.integrator(form.api_key);
    const receipt = await this.idempotency.once(call, (tx) => this.requests.submit(tx, form, integrator, new Date()));
    reply.header('cache-control', 'no-store');
    return answer(reply, format, 'service_requests', receipt);
  }

  @Get('requests.:format')
  @Action<AspirationsAction>('open311.read')
  @Revalidated()
  @ApiOperation({ operationId: 'listOpen311Requests', summary: 'GeoReport v2: public service requests, newest first' })
  @ApiOkResponse({ schema: { type: 'string' } })
  async list(
    @Param('format', { schema: formatSchema }) format: Format,
    @Query({ schema: requestQuery }) query: RequestQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { items, next } = await this.requests.search(query, new Date());
    if (next !== null) reply.header('x-next-cursor', next);
    return answer(reply, format, 'service_requests', items);
  }

  @Get('requests/:id.:format')
  @Action<AspirationsAction>('open311.read')
  @Revalidated()
  @ApiOperation({
    operationId: 'getOpen311Request',
    summary: 'GeoReport v2: one service request; with the api_key that brought it in, also one that is not public',
  })
  @ApiOkResponse({ schema: { type: 'string' } })
  async request(
    @Param('id', { schema: requestId }) id: string,
    @Param('format', { schema: formatSchema }) format: Format,
    @Query({ schema: oneRequestQuery }) query: OneRequestQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const integrator = await this.keys.integratorIfAny(query.api_key);
    const request = await this.requests.get(id, integrator, extended(query));
    return answer(reply, format, 'service_requests', [request]);
  }

  @Get('tokens/:token.:format')
  @Action<AspirationsAction>('open311.read')
  @Revalidated()
  @ApiOperation({
    operationId: 'getOpen311Token',
    summary: 'GeoReport v2: the service request of a token; both are the same here, where ids are given at once',
  })
  @ApiOkResponse({ schema: { type: 'string' } })
  async token(
    @Param('token', { schema: requestId }) token: string,
    @Param('format', { schema: formatSchema }) format: Format,
    @Query({ schema: serviceQuery }) query: { api_key?: string | undefined },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const integrator = await this.keys.integratorIfAny(query.api_key);
    const { service_request_id } = await this.requests.get(token, integrator, false);
    return answer(reply, format, 'service_requests', [{ service_request_id, token }]);
  }
}

function answer(reply: FastifyReply, format: Format, root: string, value: object): string {
  reply.type(mediaTypeOf[format]);
  return written(format, root, value);
}
