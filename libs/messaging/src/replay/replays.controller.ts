import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { PlatformRoute } from '#observability';
import { reason } from '../dead-letters/dead-letters.dto.js';
import { type Replay, Replays } from './replays.js';

const ReplayRequest = z.strictObject({
  reaction: z.string().min(1).max(300),
  from: z.union([z.literal('earliest'), z.iso.datetime({ offset: true })]),
  reason,
});
type ReplayRequest = z.output<typeof ReplayRequest>;
const StopRequest = z.strictObject({ reason });
type StopRequest = z.output<typeof StopRequest>;
const ReplaysQuery = z.strictObject({ limit: z.coerce.number().int().min(1).max(200).default(20) });
type ReplaysQuery = z.output<typeof ReplaysQuery>;

/** Reruns a reaction over stored events, for operators. */
@PlatformRoute('operators')
@Controller('messaging/replays')
export class ReplaysController {
  constructor(private readonly replays: Replays) {}

  @Post()
  @HttpCode(202)
  start(@Body({ schema: ReplayRequest }) { reaction, from, reason: why }: ReplayRequest): Promise<Replay> {
    return this.replays.start(reaction, from === 'earliest' ? null : new Date(from), why);
  }

  @Get()
  async list(@Query({ schema: ReplaysQuery }) { limit }: ReplaysQuery): Promise<{ items: Replay[] }> {
    return { items: await this.replays.list(limit) };
  }

  @Get(':id')
  get(@Param('id', { schema: z.uuid() }) id: string): Promise<Replay> {
    return this.replays.get(id);
  }

  @Post(':id/stop')
  @HttpCode(200)
  stop(
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: StopRequest }) { reason: why }: StopRequest,
  ): Promise<Replay> {
    return this.replays.stop(id, why);
  }
}
