import { BadRequestException, Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { PlatformRoute } from '#observability';
import { type HandledEvent, Ledger, type LedgerPage } from './ledger.js';

const handledQuery = z.strictObject({
  after: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(1_000).default(200),
});
type HandledQuery = z.infer<typeof handledQuery>;

const place = z.tuple([z.iso.datetime(), z.uuid(), z.string().max(200)]);

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
    @Query({ schema: handledQuery }) query: HandledQuery,
  ): Promise<{ items: HandledEvent[]; next?: string }> {
    const items = await this.ledger.handled(query.after === undefined ? undefined : read(query.after), query.limit);
    const last = items.at(-1);
    const next = last ? write([last.handledAt, last.eventId, last.reaction]) : query.after;
    return { items, ...(next !== undefined && { next }) };
  }
}

function write(values: z.infer<typeof place>): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

function read(cursor: string): z.infer<typeof place> {
  try {
    return place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new BadRequestException('`after` is not a cursor issued by this service');
  }
}
