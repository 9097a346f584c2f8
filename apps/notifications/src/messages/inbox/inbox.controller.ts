import { Controller, Get, Header, HttpCode, type MessageEvent, Param, Post, Query, Sse } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { EMPTY, type Observable } from 'rxjs';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { Explains } from '#http-api';
import type { MessagePermission } from '../message.policy.js';
import { InboxMessage, InboxPage, InboxState, InboxStreamQuery } from './inbox.dto.js';
import { InboxQuery } from './inbox-list.js';
import { accountOf, InboxService } from './inbox.service.js';
import { inboxEvents } from './inbox-events.schema.js';
import { InboxStreams } from './inbox-streams.js';

@ApiTags('inbox')
@Controller('v1/inbox')
export class InboxController {
  constructor(
    private readonly inbox: InboxService,
    private readonly streams: InboxStreams,
  ) {}

  @Get()
  @Action<MessagePermission>('inbox.read')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'readInbox', summary: 'Find messages of your own account' })
  @ApiOkResponse({ standardSchema: InboxPage })
  read(@Query({ schema: InboxQuery }) query: InboxQuery, @CurrentActor() actor: Actor): Promise<InboxPage> {
    return this.inbox.read(actor, query);
  }

  @Get('state')
  @Action<MessagePermission>('inbox.read')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'getInboxState', summary: 'Count the unread messages of your own account' })
  @ApiOkResponse({ standardSchema: InboxState })
  state(@CurrentActor() actor: Actor): Promise<InboxState> {
    return this.inbox.state(actor);
  }

  @Sse('events')
  @Action<MessagePermission>('inbox.read')
  @Explains({
    en: 'Server-sent events: a line for each change of the own inbox, and a heartbeat in between. Read the inbox for the messages themselves.',
    id: 'Server-sent events: satu baris untuk setiap perubahan kotak masuk sendiri, dan detak di antaranya. Pesannya dibaca di kotak masuk.',
  })
  @ApiOperation({
    operationId: 'streamInbox',
    summary: 'Follow the number of unread messages as server-sent events, without their content',
  })
  @ApiOkResponse({ content: { 'text/event-stream': { schema: inboxEvents } } })
  events(
    @Query({ schema: InboxStreamQuery }) { seconds }: InboxStreamQuery,
    @CurrentActor() actor: Actor,
  ): Observable<MessageEvent> {
    const accountId = accountOf(actor);
    return accountId === null ? EMPTY : this.streams.of(accountId, seconds);
  }

  @Post('read')
  @HttpCode(200)
  @Action<MessagePermission>('inbox.mark-read')
  @ApiOperation({
    operationId: 'markAllRead',
    summary: 'Mark the messages of your own account as read, a thousand at once',
  })
  @ApiOkResponse({ standardSchema: InboxState })
  markAllRead(@CurrentActor() actor: Actor): Promise<InboxState> {
    return this.inbox.markAllRead(actor);
  }

  @Post(':id/read')
  @HttpCode(200)
  @Action<MessagePermission>('inbox.mark-read')
  @ApiOperation({ operationId: 'markRead', summary: 'Mark a message as read' })
  @ApiOkResponse({ standardSchema: InboxMessage })
  markRead(@Param('id', { schema: z.uuid() }) id: string, @CurrentActor() actor: Actor): Promise<InboxMessage> {
    return this.inbox.markRead(actor, id);
  }
}
