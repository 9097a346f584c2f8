import { Injectable } from '@nestjs/common';
import { allOf, Database, sql } from '#database';
import { key, keyset, page } from '#http-api';
import type { MessagePage, MessageQuery, MessageResponse } from './message.dto.js';

const newestFirst = keyset({ id: key.uuid() }, 'desc');

type MessageRow = Omit<MessageResponse, 'createdAt' | 'finishedAt'> & { createdAt: Date; finishedAt: Date | null };

@Injectable()
export class MessageList {
  constructor(private readonly database: Database) {}

  async find(query: MessageQuery): Promise<MessagePage> {
    const { aboutKind, aboutId, state } = query;
    const rows = await this.database.query<MessageRow>(sql`
      SELECT id, channel, template, recipient, jsonb_build_object('kind', about_kind, 'id', about_id) AS about, state,
             attempts, reason, created_at, finished_at
        FROM message
       WHERE ${allOf(
         aboutKind !== undefined && sql`about_kind = ${aboutKind}`,
         aboutId !== undefined && sql`about_id = ${aboutId}`,
         state !== undefined && sql`state = ${state}`,
         newestFirst.after(query),
       )}
       ${newestFirst.orderAndLimit(query)}`);
    return page(rows, query, newestFirst, toMessageResponse);
  }
}

function toMessageResponse(row: MessageRow): MessageResponse {
  return {
    ...row,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}
