import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Action } from '#access';
import { headerParameter } from '#http-api';
import { notificationsSettings, type NotificationsSettings } from '../../notifications.settings.js';
import { channelError } from '../channel.errors.js';
import type { ChannelPermission } from '../channel.policy.js';
import { ChannelReports } from '../channel-reports.js';
import { isSecret } from '../webhook-signature.js';
import { receiptStatusOf, SmsHttpReceipt } from './sms-http-receipt.js';

const Secret = headerParameter(
  { name: 'x-callback-secret', required: true, description: 'The secret of the aggregator' },
  (context) => context.switchToHttp().getRequest<FastifyRequest>().headers['x-callback-secret'],
);

@ApiTags('providers')
@Controller('v1/providers/sms-http')
export class SmsHttpController {
  constructor(
    @Inject(notificationsSettings) private readonly settings: NotificationsSettings,
    private readonly reports: ChannelReports,
  ) {}

  @Post('receipts')
  @HttpCode(204)
  @Action<ChannelPermission>('provider.report')
  @ApiOperation({
    operationId: 'receiveSmsReceipt',
    summary: 'Receive what became of a text from the SMS aggregator; a repetition changes nothing',
  })
  @ApiNoContentResponse()
  async receive(
    @Body({ schema: SmsHttpReceipt }) { id, status, at }: SmsHttpReceipt,
    @Secret() given: string | undefined,
  ): Promise<void> {
    const { SMS_HTTP_CALLBACK_SECRET: secret } = this.settings;
    if (secret === undefined || !isSecret(given ?? '', secret)) throw channelError('signature-invalid');
    const known = receiptStatusOf(status);
    const now = new Date();
    const occurredAt = at === undefined || new Date(at) > now ? now : new Date(at);
    if (known)
      await this.reports.receipt({
        provider: 'sms-http',
        providerRef: id,
        status: known,
        occurredAt,
        detail: status.toUpperCase().replaceAll(/\W/g, '_'),
      });
  }
}
