import { Body, Controller, Get, Header, HttpCode, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { PlatformRoute } from '#observability';
import { readCursor, writeCursor } from './cursor.js';
import {
  type DiscardBody,
  discardBody,
  type EventsQuery,
  eventsQuery,
  keyPlace,
  type KeysQuery,
  keysQuery,
  type Page,
  page,
  position as positionSchema,
  type RetryBody,
  retryBody,
  type RowsQuery,
  rowsQuery,
} from './dead-letters.dto.js';
import { DeadLetters, type ParkedEvent, type ParkedEventLine, type ParkedKey } from './dead-letters.js';
import { Discard, type Discarded } from './discard.js';
import { type OperatorAction, OperatorActions } from './operator-actions.js';
import { Redrive, type Redriven } from './redrive.js';

/** For operators: what lies parked, and what is done about it. `docs/operating.md` says when to do what. */
@PlatformRoute('operators')
@Controller('messaging/dead-letters')
export class DeadLettersController {
  constructor(
    private readonly letters: DeadLetters,
    private readonly redrive: Redrive,
    private readonly giveUp: Discard,
    private readonly actions: OperatorActions,
  ) {}

  @Get()
  async keys(@Query({ schema: keysQuery }) { after, limit, ...filter }: KeysQuery): Promise<Page<ParkedKey>> {
    const place = after === undefined ? undefined : readCursor(after, keyPlace);
    const rows = await this.letters.keys({ ...filter, after: place, limit: limit + 1 });
    return page(rows, limit, ({ reaction, topic, key }) => writeCursor([reaction, topic, key]));
  }

  @Get('events')
  async events(@Query({ schema: eventsQuery }) { after, limit, ...name }: EventsQuery): Promise<Page<ParkedEventLine>> {
    return page(await this.letters.events(name, after, limit + 1), limit, ({ position }) => position);
  }

  /** With what the event holds; the look is recorded. */
  @Get('events/:position')
  @Header('cache-control', 'no-store')
  async event(@Param('position', { schema: positionSchema }) position: string): Promise<ParkedEvent> {
    return orNotFound(await this.letters.look(position));
  }

  @Post('retry')
  @HttpCode(200)
  async retry(@Body({ schema: retryBody }) { reason, ...name }: RetryBody): Promise<Redriven> {
    return orNotFound(await this.redrive.retry(name, reason));
  }

  @Post('discard')
  @HttpCode(200)
  async discard(@Body({ schema: discardBody }) { position, reason, ...name }: DiscardBody): Promise<Discarded> {
    return orNotFound(await this.giveUp.discard(name, position, reason));
  }

  /** Who did what by hand in this service, newest first. */
  @Get('actions')
  async history(@Query({ schema: rowsQuery }) { after, limit }: RowsQuery): Promise<Page<OperatorAction>> {
    return page(await this.actions.list(after, limit + 1), limit, ({ id }) => id);
  }
}

function orNotFound<T>(found: T | undefined): T {
  if (found === undefined) throw new NotFoundException();
  return found;
}
