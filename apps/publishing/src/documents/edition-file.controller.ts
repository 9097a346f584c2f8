import { Controller, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action, type Actor, CurrentActor } from '#access';
import { ListFile, listFile, type ListRows } from '#http-api';
import { editionFileColumns, EditionFileQuery } from './edition-list.js';
import type { EditionPermission } from './edition.policy.js';
import { EditionQueries } from './edition-queries.js';

@ApiTags('editions')
@Controller('v1')
export class EditionFileController {
  constructor(private readonly editions: EditionQueries) {}

  @Action<EditionPermission>('edition.read')
  @ListFile('editions')
  @ApiOperation({ operationId: 'exportEditions', summary: 'Export the editions that you may read' })
  file(
    @CurrentActor() actor: Actor | undefined,
    @Query({ schema: EditionFileQuery }) query: EditionFileQuery,
  ): Promise<ListRows> {
    return listFile(editionFileColumns, (page) => this.editions.list(actor, { ...query, ...page }));
  }
}
