import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action } from '#access';
import { notificationsSettings, type NotificationsSettings } from '../../notifications.settings.js';
import { channelError } from '../channel.errors.js';
import type { ChannelPermission } from '../channel.policy.js';

const WebPushKey = z
  .object({ publicKey: z.string().describe('The VAPID key, the applicationServerKey of a subscription') })
  .meta({ id: 'WebPushKey' });
type WebPushKey = z.output<typeof WebPushKey>;

@ApiTags('channels')
@Controller('v1/web-push-key')
export class WebPushController {
  constructor(@Inject(notificationsSettings) private readonly settings: NotificationsSettings) {}

  @Get()
  @Action<ChannelPermission>('web-push.read-key')
  @ApiOperation({ operationId: 'readWebPushKey', summary: 'The key with which a browser subscribes to notifications' })
  @ApiOkResponse({ standardSchema: WebPushKey })
  read(): WebPushKey {
    const { WEB_PUSH_PUBLIC_KEY: publicKey } = this.settings;
    if (publicKey === undefined) throw channelError('channel-off');
    return { publicKey };
  }
}
