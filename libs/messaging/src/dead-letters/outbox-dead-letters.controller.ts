import { Body, Controller, Get, HttpCode, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { PlatformRoute } from '#observability';
import {
  type Page,
  page,
  position as positionSchema,
  RowDiscardBody,
  RowRetryBody,
  RowsQuery,
} from './dead-letters.dto.js';
import { OutboxDeadLetters, type OutboxDeadLetter } from './outbox-dead-letters.js';

/** Rows of the outbox that the broker rejected, for operators. */
@PlatformRoute('operators')
@Controller('messaging/outbox')
export class OutboxDeadLettersController {
  constructor(private readonly deadLetters: OutboxDeadLetters) {}

  @Get()
  async list(@Query({ schema: RowsQuery }) { after, limit }: RowsQuery): Promise<Page<OutboxDeadLetter>> {
    return page(await this.deadLetters.list(after, limit + 1), limit, ({ position }) => position);
  }

  @Post(':position/retry')
  @HttpCode(200)
  async retry(
    @Param('position', { schema: positionSchema }) position: string,
    @Body({ schema: RowRetryBody }) { reason }: RowRetryBody,
  ): Promise<{ position: string }> {
    if (!(await this.deadLetters.retry(position, reason))) throw new NotFoundException();
    return { position };
  }

  @Post(':position/discard')
  @HttpCode(200)
  async discard(
    @Param('position', { schema: positionSchema }) position: string,
    @Body({ schema: RowDiscardBody }) { reason }: RowDiscardBody,
  ): Promise<{ position: string }> {
    if (!(await this.deadLetters.discard(position, reason))) throw new NotFoundException();
    return { position };
  }
}
