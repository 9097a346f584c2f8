import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { PlatformRoute } from '#observability';
import { readCursor, writeCursor } from '../cursor.js';
import { type HandledEvent, Ledger, type LedgerPage } from './ledger.js';

const HandledQuery = z.strictObject({
  after: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(1_000).default(200),
});
type HandledQuery = z.output<typeof HandledQuery>;

const handledCursor = z.tuple([z.iso.datetime(), z.uuid(), z.string().max(200)]);

/** Reconciles published and handled events, for operators. */
@PlatformRoute('operators')
@Controller('messaging')
export class LedgerController {
  constructor(private readonly ledger: Ledger) {}

  @Get('ledger')
  page(): Promise<LedgerPage> {
    return this.ledger.page();
  }

  /** Handled events, oldest first; `next` is the start of the next page, present even when that is still empty. */
  @Get('handled')
  async handled(
    @Query({ schema: HandledQuery }) query: HandledQuery,
  ): Promise<{ items: HandledEvent[]; next?: string }> {
    const after = query.after === undefined ? undefined : readCursor(query.after, handledCursor);
    const items = await this.ledger.handled(after, query.limit);
    const last = items.at(-1);
    const next = last ? writeCursor([last.handledAt, last.eventId, last.reaction]) : query.after;
    return { items, ...(next !== undefined && { next }) };
  }
}
