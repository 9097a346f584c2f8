import { Body, Controller, Get, Param, Post, Query, Res, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { Explains, type Call, Idempotency, IdempotentCall, ConditionalGet, AcceptsForm } from '#http-api';
import { Applies } from '#lifecycle';
import { aspirationWorkflow } from '../../aspirations/aspiration.workflow.js';
import { CategoryService } from '../../intake/categories/category.service.js';
import { JurisdictionGuard } from './jurisdiction.guard.js';
import { Open311ApiKey } from './open311-api-key.js';
import { Open311Keys } from './open311-keys.js';
import { CallQuery, OneRequestQuery, Open311Format, RequestQuery } from './open311-query.dto.js';
import { RequestForm } from './open311-request.dto.js';
import { isExtended, Open311Requests as Requests } from './open311-requests.js';
import {
  Open311Answer,
  Open311Receipts,
  Open311Requests,
  Open311ServiceDefinition,
  Open311Services,
  Open311Tokens,
} from './open311-response.dto.js';
import { serviceDefinition, toServices } from './open311-services.js';
import { Open311Submission } from './open311-submission.js';
import { open311Error } from './open311.errors.js';
import type { Open311Permission } from './open311.policy.js';
import { answer, type Format } from './response-format.js';

/** What no resource has as its id is unknown, 404, and no wrong request. */
const anyId = z.string().max(200);
const uuid = z.uuid().toLowerCase();

/** Open311 GeoReport v2 over aspirations: https://wiki.open311.org/GeoReport_v2 */
@ApiTags('open311')
@UseGuards(JurisdictionGuard)
@Controller('open311/v2')
export class Open311Controller {
  constructor(
    private readonly requests: Requests,
    private readonly keys: Open311Keys,
    private readonly submission: Open311Submission,
    private readonly categories: CategoryService,
    private readonly idempotency: Idempotency,
  ) {}

  @Get('services.:format')
  @Action<Open311Permission>('open311.read')
  @ConditionalGet()
  @ApiOperation({ operationId: 'listOpen311Services', summary: 'GeoReport v2: list services' })
  @Open311Answer(Open311Services)
  async services(
    @Param('format', { schema: Open311Format }) format: Format,
    @Query({ schema: CallQuery }) _query: CallQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { categories } = await this.categories.list();
    return answer(reply, format, 'services', toServices(categories));
  }

  @Get('services/:code.:format')
  @Action<Open311Permission>('open311.read')
  @ConditionalGet()
  @ApiOperation({ operationId: 'getOpen311Service', summary: 'GeoReport v2: get the attributes of a service' })
  @Open311Answer(Open311ServiceDefinition)
  async service(
    @Param('code', { schema: anyId }) code: string,
    @Param('format', { schema: Open311Format }) format: Format,
    @Query({ schema: CallQuery }) _query: CallQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { questions } = await this.categories.form(code);
    return answer(reply, format, 'service_definition', serviceDefinition(code, questions));
  }

  @Post('requests.:format')
  @Action<Open311Permission>('open311.submit')
  @AcceptsForm()
  @Applies(aspirationWorkflow, 'receive')
  @Explains({
    en: 'After GeoReport v2, as a form. Its errors have the format of that standard, JSON or XML by the ending of the address.',
    id: 'Sesuai GeoReport v2, sebagai formulir. Kesalahannya berformat standar tersebut, JSON atau XML menurut akhiran alamat.',
  })
  @ApiOperation({
    operationId: 'submitOpen311Request',
    summary: 'GeoReport v2: submit a service request with an api_key',
  })
  @Open311Answer(Open311Receipts, 201)
  async submit(
    @Param('format', { schema: Open311Format }) format: Format,
    @Query({ schema: CallQuery }) query: CallQuery,
    @Body({ schema: RequestForm }) form: RequestForm,
    @IdempotentCall() call: Call,
    @Open311ApiKey() key: string | undefined,
    @CurrentActor() account: Actor | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const actor = await this.integrator(form.api_key ?? query.api_key ?? key, account);
    if (!actor) throw open311Error('open311-key-refused');
    const receipt = await this.idempotency.once({ ...call, actor }, (tx) =>
      this.submission.submit(tx, form, { actor, signedIn: account }, new Date()),
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
  @Open311Answer(Open311Requests)
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
  @Open311Answer(Open311Requests)
  async request(
    @Param('id', { schema: anyId }) id: string,
    @Param('format', { schema: Open311Format }) format: Format,
    @Query({ schema: OneRequestQuery }) query: OneRequestQuery,
    @Open311ApiKey() key: string | undefined,
    @CurrentActor() account: Actor | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const actor = await this.integrator(query.api_key ?? key, account);
    const { data } = uuid.safeParse(id);
    if (data === undefined) throw open311Error('open311-request-not-found');
    const request = await this.requests.get(data, actor, isExtended(query));
    return answer(reply, format, 'service_requests', [request]);
  }

  @Get('tokens/:token.:format')
  @Action<Open311Permission>('open311.read')
  @ConditionalGet()
  @ApiOperation({
    operationId: 'getOpen311Token',
    summary: 'GeoReport v2: get the service request of a token, also before it is public; null while it is a draft',
  })
  @Open311Answer(Open311Tokens)
  async token(
    @Param('token', { schema: anyId }) given: string,
    @Param('format', { schema: Open311Format }) format: Format,
    @Query({ schema: CallQuery }) _query: CallQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { data: token } = uuid.safeParse(given);
    const service_request_id = token && (await this.requests.ofToken(token));
    if (service_request_id === undefined) throw open311Error('open311-token-not-found');
    return answer(reply, format, 'service_requests', [{ service_request_id, token }]);
  }

  /** Authenticates by the key as a parameter, as in the standard, or as a header, else by access token; an invalid key is refused. */
  private integrator(key: string | undefined, account: Actor | undefined) {
    return key === undefined ? account : this.keys.authenticate(key);
  }
}
