import { Controller, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action, type Actor, CurrentActor } from '#access';
import { ListFile, listFile, type ListRows } from '#http-api';
import { needFileColumns, NeedFileQuery } from './need-list.js';
import type { NeedPermission } from './need.policy.js';
import { NeedQueries } from './need-queries.js';

@ApiTags('needs')
@Controller('v1')
export class NeedFileController {
  constructor(private readonly needs: NeedQueries) {}

  @Action<NeedPermission>('need.read')
  @ListFile('needs')
  @ApiOperation({ operationId: 'exportNeeds', summary: 'Export the needs that you may read' })
  file(
    @CurrentActor() actor: Actor | undefined,
    @Query({ schema: NeedFileQuery }) query: NeedFileQuery,
  ): Promise<ListRows> {
    return listFile(needFileColumns, (page) => this.needs.list(actor, { ...query, ...page }));
  }
}
