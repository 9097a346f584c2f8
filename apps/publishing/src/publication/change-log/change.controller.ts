import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import { Explains, ConditionalGet, day } from '#http-api';
import type { PublicationPermission } from '../publication.policy.js';
import { ChangeDay, ChangePage, ChangeQuery } from './change.dto.js';
import { ChangeQueries } from './change-queries.js';

@ApiTags('changes')
@Controller('v1/changes')
export class ChangeController {
  constructor(private readonly changes: ChangeQueries) {}

  @Get()
  @Action<PublicationPermission>('change.read')
  @ConditionalGet()
  @Explains({
    en: 'A log without gaps: `seq` grows by one, and each `hash` covers the one before it, so that nobody can change the past unseen.',
    id: 'Catatan tanpa celah: `seq` bertambah satu, dan setiap `hash` mencakup yang sebelumnya, sehingga masa lalu tidak dapat diubah diam-diam.',
  })
  @ApiOperation({ operationId: 'listChanges', summary: 'What was published, changed or withdrawn, from a position on' })
  @ApiOkResponse({ standardSchema: ChangePage })
  list(@Query({ schema: ChangeQuery }) query: ChangeQuery): Promise<ChangePage> {
    return this.changes.list(query);
  }

  @Get('days/:day')
  @Action<PublicationPermission>('change.read')
  @ConditionalGet()
  @ApiOperation({
    operationId: 'readChangeDay',
    summary: 'The digest of the changes of a day, by which they are verified',
  })
  @ApiOkResponse({ standardSchema: ChangeDay })
  day(@Param('day', { schema: day }) date: string): Promise<ChangeDay> {
    return this.changes.day(date);
  }
}
