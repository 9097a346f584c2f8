import { Controller, Get, Inject, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action } from '#access';
import { messageChannels } from '#contracts';
import { type ChannelDriver, channelDrivers } from './channel-driver.js';
import type { ChannelPermission } from './channel.policy.js';
import { SmppChannel } from './sms-smpp/smpp-channel.js';

const ChannelList = z
  .object({
    items: z.array(
      z.object({
        channel: z.enum(messageChannels),
        on: z.boolean().describe('A channel without its settings is off'),
        providers: z.array(
          z.object({
            name: z.string(),
            connected: z.boolean().nullable().describe('Of a provider with a lasting connection; null for the others'),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'ChannelList' });
type ChannelList = z.output<typeof ChannelList>;

@ApiTags('channels')
@Controller('v1/channels')
export class ChannelController implements OnApplicationBootstrap {
  private readonly logger = new Logger('Channels');

  constructor(
    @Inject(channelDrivers) private readonly drivers: readonly ChannelDriver[],
    private readonly smpp: SmppChannel,
  ) {}

  /** At the start, so that a missing setting is seen before a message needs its channel. */
  onApplicationBootstrap(): void {
    const [on, off] = [true, false].map((state) =>
      this.list().items.flatMap((item) => (item.on === state ? [item.channel] : [])),
    );
    this.logger.log({ on, off }, 'Channels without settings are off');
  }

  @Get()
  @Action<ChannelPermission>('channel.read')
  @ApiOperation({ operationId: 'listChannels', summary: 'Which channels are on, and by which providers' })
  @ApiOkResponse({ standardSchema: ChannelList })
  list(): ChannelList {
    return {
      items: messageChannels.map((channel) => {
        const providers = this.drivers
          .filter((driver) => driver.channel === channel)
          .map(({ provider }) => ({
            name: provider,
            connected: provider === 'smpp' ? (this.smpp.isBound ?? null) : null,
          }));
        return { channel, on: providers.length > 0, providers };
      }),
    };
  }
}
