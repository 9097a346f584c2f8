import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import { allOf, Database, sql } from '#database';
import { key, keyset, page } from '#http-api';
import type { MessagePermission } from '../message.policy.js';
import { UnreachablePage, UnreachableQuery, type UnreachableRecipientResponse } from './unreachable.dto.js';

const newestFirst = keyset({ messageId: key.uuid() }, 'desc');

type Row = Omit<UnreachableRecipientResponse, 'since'> & { readonly since: Date };

@ApiTags('messages')
@Controller('v1/recipients')
export class UnreachableController {
  constructor(private readonly database: Database) {}

  @Get('unreachable')
  @Action<MessagePermission>('message.read')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'findUnreachableRecipients',
    summary: 'List the recipients whom no channel reached with their last notification, the latest first',
  })
  @ApiOkResponse({ standardSchema: UnreachablePage })
  async find(@Query({ schema: UnreachableQuery }) query: UnreachableQuery): Promise<UnreachablePage> {
    const { kind } = query;
    const rows = await this.database.query<Row>(sql`
      SELECT * FROM (
        SELECT reach.recipient AS kind, reach.recipient_id, message_id,
               jsonb_build_object('kind', about_kind, 'id', about_id) AS about, reach.reason, tried, since
          FROM recipient_reach AS reach JOIN message ON message.id = message_id WHERE unreachable) AS found
       WHERE ${allOf(kind !== undefined && sql`kind = ${kind}`, newestFirst.after(query))}
       ${newestFirst.orderAndLimit(query)}`);
    return page(rows, query, newestFirst, (row) => ({ ...row, since: row.since.toISOString() }));
  }
}
