import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, Action, type Actor, CurrentActor } from '#access';
import { type Call, Idempotency, IdempotentCall, IfMatch, Versioned } from '#http-api';
import { agencyId } from '../agency.dto.js';
import type { AgencyPermission } from '../agency.policy.js';
import { WebhookEntry, WebhookList, WebhookResponse, WebhookWithSecret } from './webhook.dto.js';
import { Webhooks } from './webhooks.service.js';

const webhookId = z.uuid().toLowerCase();

@ApiTags('webhooks')
@Controller('v1/agencies/:id/webhooks')
@Action<AgencyPermission>('agency.webhook')
export class WebhookController {
  constructor(
    private readonly webhooks: Webhooks,
    private readonly idempotency: Idempotency,
    private readonly access: Access,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listWebhooks', summary: 'List the webhooks of an agency' })
  @ApiOkResponse({ standardSchema: WebhookList })
  list(@Param('id', { schema: agencyId }) id: string, @CurrentActor() actor: Actor): Promise<WebhookList> {
    this.access.check(actor, 'agency.webhook', { agency: id });
    return this.webhooks.list(id);
  }

  @Post()
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'createWebhook',
    summary: 'Create a webhook that gets the events of an agency from now on; the secret is shown once',
  })
  @ApiCreatedResponse({ standardSchema: WebhookWithSecret })
  create(
    @Param('id', { schema: agencyId }) id: string,
    @Body({ schema: WebhookEntry }) entry: WebhookEntry,
    @IdempotentCall() call: Call,
    @CurrentActor() actor: Actor,
  ): Promise<WebhookWithSecret> {
    this.access.check(actor, 'agency.webhook', { agency: id });
    return this.idempotency.once(call, (tx) => this.webhooks.create(tx, id, entry, new Date()));
  }

  @Get(':webhookId')
  @Versioned()
  @ApiOperation({ operationId: 'getWebhook', summary: 'Get a webhook' })
  @ApiOkResponse({ standardSchema: WebhookResponse })
  get(
    @Param('id', { schema: agencyId }) id: string,
    @Param('webhookId', { schema: webhookId }) webhook: string,
    @CurrentActor() actor: Actor,
  ): Promise<WebhookResponse> {
    this.access.check(actor, 'agency.webhook', { agency: id });
    return this.webhooks.get(id, webhook);
  }

  @Put(':webhookId')
  @Versioned()
  @ApiOperation({ operationId: 'changeWebhook', summary: 'Change the address of a webhook' })
  @ApiOkResponse({ standardSchema: WebhookResponse })
  change(
    @Param('id', { schema: agencyId }) id: string,
    @Param('webhookId', { schema: webhookId }) webhook: string,
    @IfMatch() version: number,
    @Body({ schema: WebhookEntry }) entry: WebhookEntry,
    @CurrentActor() actor: Actor,
  ): Promise<WebhookResponse> {
    this.access.check(actor, 'agency.webhook', { agency: id });
    return this.webhooks.change({ agencyId: id, id: webhook, version }, entry);
  }

  @Delete(':webhookId')
  @HttpCode(204)
  @ApiOperation({ operationId: 'deleteWebhook', summary: 'Delete a webhook with its log' })
  @ApiNoContentResponse()
  async remove(
    @Param('id', { schema: agencyId }) id: string,
    @Param('webhookId', { schema: webhookId }) webhook: string,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    this.access.check(actor, 'agency.webhook', { agency: id });
    await this.webhooks.remove({ agencyId: id, id: webhook, version });
  }

  @Post(':webhookId/rotate')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'rotateWebhookSecret',
    summary: 'Issue a new secret, shown once; the former one signs as well for a day',
  })
  @ApiOkResponse({ standardSchema: WebhookWithSecret })
  rotate(
    @Param('id', { schema: agencyId }) id: string,
    @Param('webhookId', { schema: webhookId }) webhook: string,
    @IdempotentCall() call: Call,
    @CurrentActor() actor: Actor,
  ): Promise<WebhookWithSecret> {
    this.access.check(actor, 'agency.webhook', { agency: id });
    return this.idempotency.once(call, (tx) => this.webhooks.rotate(tx, id, webhook, new Date()));
  }
}
