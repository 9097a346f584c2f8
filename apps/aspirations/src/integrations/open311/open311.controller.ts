import { Body, Controller, Get, Param, Post, Query, Res, UseFilters } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { type Call, Idempotency, IdempotentCall, ConditionalGet, AcceptsForm } from '#http-api';
import { CategoryService } from '../../intake/categories/category.service.js';
import { Open311ErrorFilter } from './open311-error.filter.js';
import { Open311ApiKey } from './open311-api-key.js';
import { Open311Keys } from './open311-keys.js';
import { Open311Format, OneRequestQuery, RequestForm, RequestQuery, serviceQuery } from './open311-request.dto.js';
import { isExtended, Open311Requests } from './open311-requests.js';
import { serviceDefinition, toServices } from './open311-services.js';
import { Open311Submission } from './open311-submission.js';
import { open311Error } from './open311.errors.js';
import type { Open311Permission } from './open311.policy.js';
import { type Format, mediaTypeOf, formatResponse } from './response-format.js';

const serviceCode = z.string().regex(/^[A-Z][A-Z0-9_]{0,59}$/, 'must be a service_code');
const requestId = z.uuid().toLowerCase();

/** Open311 GeoReport v2 over aspirations: https://wiki.open311.org/GeoReport_v2 */
@ApiTags('open311')
@ApiProduces(...Object.values(mediaTypeOf).map((type) => type.split(';', 1)[0]!))
@UseFilters(Open311ErrorFilter)
@Controller('open311/v2')
export class Open311Controller {
  constructor(
    private readonly requests: Open311Requests,
    private readonly keys: Open311Keys,
    private readonly submission: Open311Submission,
    private readonly categories: CategoryService,
    private readonly idempotency: Idempotency,
  ) {}

  @Get('services.:format')
  @Action<Open311Permission>('open311.read')
  @ConditionalGet()
  @ApiOperation({ operationId: 'listOpen311Services', summary: 'GeoReport v2: list services' })
  @ApiOkResponse({ schema: { type: 'string' } })
  async services(
    @Param('format', { schema: Open311Format }) format: Format,
    @Query({ schema: serviceQuery }) _query: object,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { categories } = await this.categories.list();
    return answer(reply, format, 'services', toServices(categories));
  }

  @Get('services/:code.:format')
  @Action<Open311Permission>('open311.read')
  @ConditionalGet()
  @ApiOperation({ operationId: 'getOpen311Service', summary: 'GeoReport v2: get the attributes of a service' })
  @ApiOkResponse({ schema: { type: 'string' } })
  async service(
    @Param('code', { schema: serviceCode }) code: string,
    @Param('format', { schema: Open311Format }) format: Format,
    @Query({ schema: serviceQuery }) _query: object,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { questions } = await this.categories.form(code);
    return answer(reply, format, 'service_definition', serviceDefinition(code, questions));
  }

  @Post('requests.:format')
  @Action<Open311Permission>('open311.submit')
  @AcceptsForm()
  @ApiOperation({
    operationId: 'submitOpen311Request',
    summary: 'GeoReport v2: submit a service request with an api_key',
  })
  @ApiCreatedResponse({ schema: { type: 'string' } })
  async submit(
    @Param('format', { schema: Open311Format }) format: Format,
    @Body({ schema: RequestForm }) form: RequestForm,
    @IdempotentCall() call: Call,
    @Open311ApiKey() key: string | undefined,
    @CurrentActor() account: Actor | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const actor = await this.integrator(form.api_key ?? key, account);
    if (!actor) throw open311Error('open311-key-refused');
    const receipt = await this.idempotency.once({ ...call, actor }, (tx) =>
      this.submission.submit(tx, form, actor, new Date()),
    );
    reply.header('cache-control', 'no-store');
    return answer(reply, format, 'service_requests', [receipt]);
  }

  @Get('requests.:format')
  @Action<Open311Permission>('open311.read')
  @ConditionalGet()
  @ApiOperation({
    operationId: 'listOpen311Requests',
    summary: 'GeoReport v2: list public service requests, newest first',
  })
  @ApiOkResponse({ schema: { type: 'string' } })
  async list(
    @Param('format', { schema: Open311Format }) format: Format,
    @Query({ schema: RequestQuery }) query: RequestQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { items, next } = await this.requests.search(query, new Date());
    if (next !== null) reply.header('x-next-cursor', next);
    return answer(reply, format, 'service_requests', items);
  }

  @Get('requests/:id.:format')
  @Action<Open311Permission>('open311.read')
  @ConditionalGet()
  @ApiOperation({
    operationId: 'getOpen311Request',
    summary: 'GeoReport v2: get a service request; with the api_key that submitted it, also one that is not public',
  })
  @ApiOkResponse({ schema: { type: 'string' } })
  async request(
    @Param('id', { schema: requestId }) id: string,
    @Param('format', { schema: Open311Format }) format: Format,
    @Query({ schema: OneRequestQuery }) query: OneRequestQuery,
    @Open311ApiKey() key: string | undefined,
    @CurrentActor() account: Actor | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const request = await this.requests.get(
      id,
      await this.integrator(query.api_key ?? key, account),
      isExtended(query),
    );
    return answer(reply, format, 'service_requests', [request]);
  }

  @Get('tokens/:token.:format')
  @Action<Open311Permission>('open311.read')
  @ConditionalGet()
  @ApiOperation({
    operationId: 'getOpen311Token',
    summary: 'GeoReport v2: get the service request of a token; null while it is a draft',
  })
  @ApiOkResponse({ schema: { type: 'string' } })
  async token(
    @Param('token', { schema: requestId }) token: string,
    @Param('format', { schema: Open311Format }) format: Format,
    @Query({ schema: serviceQuery }) query: { api_key?: string | undefined },
    @Open311ApiKey() key: string | undefined,
    @CurrentActor() account: Actor | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const actor = await this.integrator(query.api_key ?? key, account);
    const ofDraft = actor && (await this.submission.requestOf(token, actor));
    const service_request_id =
      ofDraft === undefined ? (await this.requests.get(token, actor, false)).service_request_id : ofDraft;
    return answer(reply, format, 'service_requests', [{ service_request_id, token }]);
  }

  /** Authenticates by the key as a parameter, as in the standard, or as a header, else by access token; an invalid key is refused. */
  private integrator(key: string | undefined, account: Actor | undefined) {
    return key === undefined ? account : this.keys.authenticate(key);
  }
}

function answer(reply: FastifyReply, format: Format, root: string, value: object): string {
  reply.type(mediaTypeOf[format]);
  return formatResponse(format, root, value);
}
