import { Body, Controller, Header, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { validate } from 'uuid';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { moment } from '#contracts';
import { headerParameter } from '#http-api';
import { notificationsSettings, type NotificationsSettings } from '../../notifications.settings.js';
import { channelError } from '../channel.errors.js';
import type { ChannelPermission } from '../channel.policy.js';
import { isSecret } from '../webhook-signature.js';
import { TelegramLinks } from './telegram-links.js';
import { readUpdate } from './telegram-update.js';
import { TelegramWebhook } from './telegram-webhook.js';

const TelegramLinkResponse = z
  .object({
    url: z.url().describe('Opens the bot with the code; it works once'),
    expiresAt: moment,
  })
  .meta({ id: 'TelegramLink' });
type TelegramLinkResponse = z.output<typeof TelegramLinkResponse>;

const Secret = headerParameter(
  { name: 'x-telegram-bot-api-secret-token', required: true, description: 'The secret token of the webhook' },
  (context) => context.switchToHttp().getRequest<FastifyRequest>().headers['x-telegram-bot-api-secret-token'],
);

@ApiTags('providers')
@Controller('v1')
export class TelegramController {
  constructor(
    @Inject(notificationsSettings) private readonly settings: NotificationsSettings,
    private readonly links: TelegramLinks,
    private readonly webhook: TelegramWebhook,
  ) {}

  @Post('telegram-links')
  @Header('cache-control', 'no-store')
  @Action<ChannelPermission>('telegram.link')
  @ApiOperation({ operationId: 'linkTelegram', summary: 'Get an address that links your Telegram with your account' })
  @ApiCreatedResponse({ standardSchema: TelegramLinkResponse })
  async link(@CurrentActor() { subject }: Actor): Promise<TelegramLinkResponse> {
    const { TELEGRAM_BOT_NAME: bot } = this.settings;
    // Accounts without a member have no contact points.
    if (bot === undefined || !validate(subject)) throw channelError('channel-off');
    const { code, expiresAt } = await this.links.create(subject);
    return { url: `https://t.me/${bot}?start=${code}`, expiresAt: expiresAt.toISOString() };
  }

  @Post('providers/telegram')
  @HttpCode(200)
  @Action<ChannelPermission>('provider.report')
  @ApiOperation({
    operationId: 'receiveTelegramWebhook',
    summary: 'Receive an update of the bot, with the secret token of the webhook; a repetition changes nothing',
  })
  @ApiBody({ required: true, schema: { type: 'object' } })
  @ApiOkResponse({ schema: { type: 'object', description: 'Empty, or a message that Telegram sends to the chat' } })
  async receive(@Body() body: unknown, @Secret() given: string | undefined): Promise<object> {
    const { TELEGRAM_WEBHOOK_SECRET: secret } = this.settings;
    if (secret === undefined || !isSecret(given ?? '', secret)) throw channelError('signature-invalid');
    const update = readUpdate(body);
    return (update && (await this.webhook.handle(update))) ?? {};
  }
}
