import { Body, Controller, Get, Header, HttpCode, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { PlatformRoute } from '#observability';
import { readCursor, writeCursor } from '../cursor.js';
import {
  DiscardBody,
  EventsQuery,
  keyCursor,
  KeysQuery,
  type Page,
  page,
  position as positionSchema,
  RetryAllBody,
  RetryBody,
  RowsQuery,
} from './dead-letters.dto.js';
import { DeadLetters, type DeadLetter, type DeadLetterSummary, type BlockedKey } from './dead-letters.js';
import { BulkRedrive, type BulkRedriveResult } from './bulk-redrive.js';
import { Discard, type DiscardResult } from './discard.js';
import { type OperatorAction, OperatorActions } from './operator-actions.js';
import { Redrive, type RedriveResult } from './redrive.js';

/** Dead letters and blocked keys, for operators. `docs/operating.md` describes when to retry and when to discard. */
@PlatformRoute('operators')
@Controller('messaging/dead-letters')
export class DeadLettersController {
  constructor(
    private readonly deadLetters: DeadLetters,
    private readonly redrive: Redrive,
    private readonly bulkRedrive: BulkRedrive,
    private readonly discards: Discard,
    private readonly actions: OperatorActions,
  ) {}

  @Get()
  async keys(@Query({ schema: KeysQuery }) { after, limit, ...filter }: KeysQuery): Promise<Page<BlockedKey>> {
    const cursor = after === undefined ? undefined : readCursor(after, keyCursor);
    const rows = await this.deadLetters.keys({ ...filter, after: cursor, limit: limit + 1 });
    return page(rows, limit, ({ reaction, topic, key }) => writeCursor([reaction, topic, key]));
  }

  @Get('events')
  async events(
    @Query({ schema: EventsQuery }) { after, limit, ...name }: EventsQuery,
  ): Promise<Page<DeadLetterSummary>> {
    return page(await this.deadLetters.events(name, after, limit + 1), limit, ({ position }) => position);
  }

  /** Returns the event with its content and records the access. */
  @Get('events/:position')
  @Header('cache-control', 'no-store')
  async event(@Param('position', { schema: positionSchema }) position: string): Promise<DeadLetter> {
    return orNotFound(await this.deadLetters.inspect(position));
  }

  @Post('retry')
  @HttpCode(200)
  async retry(@Body({ schema: RetryBody }) { reason, ...name }: RetryBody): Promise<RedriveResult> {
    return orNotFound(await this.redrive.retry(name, reason));
  }

  /** Retries all blocked keys that match, some of them at a time: `next` continues. */
  @Post('retry-all')
  @HttpCode(200)
  async retryAll(
    @Body({ schema: RetryAllBody }) { reason, after, ...filter }: RetryAllBody,
  ): Promise<Omit<BulkRedriveResult, 'last'> & { next: string | null }> {
    const cursor = after === undefined ? undefined : readCursor(after, keyCursor);
    const { last, ...result } = await this.bulkRedrive.retry({ ...filter, after: cursor }, reason);
    return { ...result, next: last ? writeCursor([last.reaction, last.topic, last.key]) : null };
  }

  @Post('discard')
  @HttpCode(200)
  async discard(@Body({ schema: DiscardBody }) { position, reason, ...name }: DiscardBody): Promise<DiscardResult> {
    return orNotFound(await this.discards.discard(name, position, reason));
  }

  /** Manual operator actions in this service, newest first. */
  @Get('actions')
  async history(@Query({ schema: RowsQuery }) { after, limit }: RowsQuery): Promise<Page<OperatorAction>> {
    return page(await this.actions.list(after, limit + 1), limit, ({ id }) => id);
  }
}

function orNotFound<T>(found: T | undefined): T {
  if (found === undefined) throw new NotFoundException();
  return found;
}
