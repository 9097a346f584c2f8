import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, Action, type Actor, CurrentActor } from '#access';
import { Attachments } from '#attachments';
import { Database } from '#database';
import { Aspirations } from '../aspiration.service.js';
import { audienceOf, readsAsWritten } from '../redaction/audience.js';
import { EntriesResponse, toEntry } from './entry.dto.js';
import { entryAttachment } from './entry-kinds.js';
import { entriesOf } from './entry-rows.js';
import { targetOf } from '../aspiration.step.js';
import { requireReadable } from '../reach.js';

@ApiTags('aspirations')
@Controller('v1/aspirations/:id/entries')
export class EntryController {
  constructor(
    private readonly database: Database,
    private readonly aspirations: Aspirations,
    private readonly attachments: Attachments,
    private readonly access: Access,
  ) {}

  @Get()
  @Action('aspiration.read')
  @ApiOperation({ operationId: 'listAspirationEntries', summary: 'List the entries of an aspiration, oldest first' })
  @ApiOkResponse({ standardSchema: EntriesResponse })
  async list(@Param('id', { schema: z.uuid() }) id: string, @CurrentActor() actor: Actor): Promise<EntriesResponse> {
    const aspiration = await this.aspirations.get(id);
    const target = targetOf(aspiration);
    requireReadable(this.access, actor, aspiration);
    const rows = await entriesOf(this.database, id);
    const evidence = await this.attachments.listOfMany(
      this.database,
      entryAttachment,
      rows.map((row) => row.id),
    );
    const asWritten = readsAsWritten(audienceOf(this.access, actor, target), aspiration);
    return { items: rows.map((row) => toEntry(row, evidence.get(row.id) ?? [], asWritten)) };
  }
}
