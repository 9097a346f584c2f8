import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { PlatformRoute } from '#observability';
import { reason } from '../dead-letters/dead-letters.dto.js';
import { type Replay, Replays } from './replays.js';

const startBody = z.strictObject({
  reaction: z.string().min(1).max(300),
  from: z.union([z.literal('earliest'), z.iso.datetime({ offset: true })]),
  reason,
});
const stopBody = z.strictObject({ reason });
const listQuery = z.strictObject({ limit: z.coerce.number().int().min(1).max(200).default(20) });

/** Reruns a reaction over stored events, for operators. */
@PlatformRoute('operators')
@Controller('messaging/replays')
export class ReplaysController {
  constructor(private readonly replays: Replays) {}

  @Post()
  @HttpCode(202)
  start(@Body({ schema: startBody }) { reaction, from, reason: why }: z.infer<typeof startBody>): Promise<Replay> {
    return this.replays.start(reaction, from === 'earliest' ? null : new Date(from), why);
  }

  @Get()
  async list(@Query({ schema: listQuery }) { limit }: z.infer<typeof listQuery>): Promise<{ items: Replay[] }> {
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
    @Body({ schema: stopBody }) { reason: why }: z.infer<typeof stopBody>,
  ): Promise<Replay> {
    return this.replays.stop(id, why);
  }
}
