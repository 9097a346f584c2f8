import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, Action, type Actor, CurrentActor } from '#access';
import { IfMatch, Versioned } from '#http-api';
import { agencyId } from '../agency.dto.js';
import type { AgencyPermission } from '../agency.policy.js';
import {
  WebhookDeliveryPage,
  WebhookDeliveryQuery,
  WebhookReplay,
  WebhookReplayResult,
  WebhookResponse,
  WebhookTestResult,
} from './webhook.dto.js';
import { WebhookDeliveries } from './webhook-deliveries.js';
import { Webhooks } from './webhooks.service.js';

const webhookId = z.uuid().toLowerCase();

@ApiTags('webhooks')
@Controller('v1/agencies/:id/webhooks/:webhookId')
@Action<AgencyPermission>('agency.webhook')
export class WebhookOperationController {
  constructor(
    private readonly webhooks: Webhooks,
    private readonly deliveries: WebhookDeliveries,
    private readonly access: Access,
  ) {}

  @Post('disable')
  @HttpCode(200)
  @Versioned()
  @ApiOperation({ operationId: 'disableWebhook', summary: 'Stop sending events to a webhook' })
  @ApiOkResponse({ standardSchema: WebhookResponse })
  disable(
    @Param('id', { schema: agencyId }) id: string,
    @Param('webhookId', { schema: webhookId }) webhook: string,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
  ): Promise<WebhookResponse> {
    this.access.check(actor, 'agency.webhook', { agency: id });
    return this.webhooks.disable({ agencyId: id, id: webhook, version });
  }

  @Post('enable')
  @HttpCode(200)
  @Versioned()
  @ApiOperation({
    operationId: 'enableWebhook',
    summary: 'Send events to a webhook again, beginning with those of the meantime',
  })
  @ApiOkResponse({ standardSchema: WebhookResponse })
  enable(
    @Param('id', { schema: agencyId }) id: string,
    @Param('webhookId', { schema: webhookId }) webhook: string,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
  ): Promise<WebhookResponse> {
    this.access.check(actor, 'agency.webhook', { agency: id });
    return this.webhooks.enable({ agencyId: id, id: webhook, version }, new Date());
  }

  @Post('test')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'testWebhook',
    summary: 'Send a test event now, and show what the endpoint answered',
  })
  @ApiOkResponse({ standardSchema: WebhookTestResult })
  test(
    @Param('id', { schema: agencyId }) id: string,
    @Param('webhookId', { schema: webhookId }) webhook: string,
    @CurrentActor() actor: Actor,
  ): Promise<WebhookTestResult> {
    this.access.check(actor, 'agency.webhook', { agency: id });
    return this.webhooks.test(id, webhook, new Date());
  }

  @Get('deliveries')
  @ApiOperation({
    operationId: 'listWebhookDeliveries',
    summary: 'List what was sent to a webhook with each attempt, newest first',
  })
  @ApiOkResponse({ standardSchema: WebhookDeliveryPage })
  list(
    @Param('id', { schema: agencyId }) id: string,
    @Param('webhookId', { schema: webhookId }) webhook: string,
    @Query({ schema: WebhookDeliveryQuery }) query: WebhookDeliveryQuery,
    @CurrentActor() actor: Actor,
  ): Promise<WebhookDeliveryPage> {
    this.access.check(actor, 'agency.webhook', { agency: id });
    return this.deliveries.list(id, webhook, query);
  }

  @Post('replay')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'replayWebhook',
    summary: 'Send events once more, after a position of the feed or from a time on',
  })
  @ApiOkResponse({ standardSchema: WebhookReplayResult })
  replay(
    @Param('id', { schema: agencyId }) id: string,
    @Param('webhookId', { schema: webhookId }) webhook: string,
    @Body({ schema: WebhookReplay }) range: WebhookReplay,
    @CurrentActor() actor: Actor,
  ): Promise<WebhookReplayResult> {
    this.access.check(actor, 'agency.webhook', { agency: id });
    return this.deliveries.replay(id, webhook, range, new Date());
  }
}
