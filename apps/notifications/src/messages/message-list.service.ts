import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Database, sql } from '#database';
import { cursorValues, pageOf, type Page } from '#http-api';
import type { MessageQuery, MessageResponse } from './message.dto.js';

const byId = z.tuple([z.uuid()]);

type MessageRow = Omit<MessageResponse, 'createdAt' | 'finishedAt'> & { createdAt: Date; finishedAt: Date | null };

@Injectable()
export class MessageList {
  constructor(private readonly database: Database) {}

  /** Newest first. */
  async find({ aboutKind, aboutId, state, cursor, limit }: MessageQuery): Promise<Page<MessageResponse>> {
    const [before] = cursor === undefined ? [null] : cursorValues(cursor, byId);
    const rows = await this.database.query<MessageRow>(
      sql`SELECT id, channel, template, recipient, jsonb_build_object('kind', about_kind, 'id', about_id) AS about,
              state,
              attempts, reason, created_at, finished_at
         FROM message
        WHERE (${aboutKind ?? null}::text IS NULL OR about_kind = ${aboutKind ?? null})
          AND (${aboutId ?? null}::uuid IS NULL OR about_id = ${aboutId ?? null})
          AND (${state ?? null}::text IS NULL OR state = ${state ?? null}) AND (${before}::uuid IS NULL
            OR id < ${before})
        ORDER BY id DESC LIMIT ${limit + 1}`,
    );
    const page = pageOf(rows, limit, ({ id }) => [id]);
    return { ...page, items: page.items.map(toMessageResponse) };
  }
}

function toMessageResponse(row: MessageRow): MessageResponse {
  return {
    ...row,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}
