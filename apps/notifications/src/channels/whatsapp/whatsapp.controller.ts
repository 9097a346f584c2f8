import { Controller, Get, Header, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiBody, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Action } from '#access';
import { headerParameter, RawBody, RetainsRawBody } from '#http-api';
import { notificationsSettings, type NotificationsSettings } from '../../notifications.settings.js';
import { channelError } from '../channel.errors.js';
import type { ChannelPermission } from '../channel.policy.js';
import { ChannelReports } from '../channel-reports.js';
import { WhatsAppApprovals } from '../../templates/whatsapp/whatsapp-approvals.service.js';
import { eventDays, ProviderEvents } from '../provider-events.job.js';
import { isSecret, isSigned } from '../webhook-signature.js';
import { Conversations } from './conversations.js';
import { readWebhook } from './whatsapp-webhook.js';

const Verification = z.object({
  'hub.mode': z.literal('subscribe'),
  'hub.verify_token': z.string().max(300),
  'hub.challenge': z.string().regex(/^[\w-]{1,200}$/),
});
type Verification = z.output<typeof Verification>;

const Signature = headerParameter(
  { name: 'x-hub-signature-256', required: true, description: 'HMAC-SHA256 of the body under the app secret' },
  (context) => context.switchToHttp().getRequest<FastifyRequest>().headers['x-hub-signature-256'],
);

@ApiTags('providers')
@Controller('v1/providers/whatsapp')
export class WhatsAppController {
  constructor(
    @Inject(notificationsSettings) private readonly settings: NotificationsSettings,
    private readonly reports: ChannelReports,
    private readonly events: ProviderEvents,
    private readonly conversations: Conversations,
    private readonly approvals: WhatsAppApprovals,
  ) {}

  @Get()
  @Header('content-type', 'text/plain')
  @Header('cache-control', 'no-store')
  @Action<ChannelPermission>('provider.report')
  @ApiOperation({
    operationId: 'verifyWhatsAppWebhook',
    summary: 'Confirm the webhook to WhatsApp by its verify token',
  })
  @ApiOkResponse({ content: { 'text/plain': { schema: { type: 'string' } } } })
  verify(@Query({ schema: Verification }) query: Verification): string {
    const { WHATSAPP_VERIFY_SECRET: secret } = this.settings;
    if (secret === undefined || !isSecret(query['hub.verify_token'], secret))
      throw channelError('verification-refused');
    return query['hub.challenge'];
  }

  @Post()
  @HttpCode(204)
  @RetainsRawBody()
  @Action<ChannelPermission>('provider.report')
  @ApiOperation({
    operationId: 'receiveWhatsAppWebhook',
    summary: 'Receive statuses and messages from WhatsApp, signed with the app secret; a repetition changes nothing',
  })
  @ApiBody({ required: true, schema: { type: 'object' } })
  @ApiNoContentResponse()
  async receive(@RawBody() body: string, @Signature() signature: string | undefined): Promise<void> {
    const { WHATSAPP_APP_SECRET: secret, WHATSAPP_PHONE_NUMBER_ID: phoneNumberId = '' } = this.settings;
    if (secret === undefined || !isSigned(body, secret, signature ?? '')) throw channelError('signature-invalid');
    const now = new Date();
    const { receipts, messages, templates } = readWebhook(JSON.parse(body), phoneNumberId, now);
    for (const decision of templates) await this.approvals.recordDecision(decision);
    for (const receipt of receipts) await this.reports.receipt(receipt);
    for (const { id, address, text, writtenAt } of messages) {
      if (now.getTime() - writtenAt.getTime() > eventDays * 24 * 3_600_000) continue;
      await this.events.once('whatsapp', id, async () => {
        await this.conversations.open(address, writtenAt);
        if (text !== '') await this.reports.reply({ channel: 'WHATSAPP', address, text });
      });
    }
  }
}
