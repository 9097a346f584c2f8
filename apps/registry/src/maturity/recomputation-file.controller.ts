import { Controller, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import { ListFile, listFile, type ListRows } from '#http-api';
import type { MaturityPermission } from './maturity.policy.js';
import { recomputationFileColumns, RecomputationFileQuery } from './recomputation-list.js';
import { Recomputations } from './recomputation.service.js';

@ApiTags('maturity')
@Controller('v1/maturity')
export class RecomputationFileController {
  constructor(private readonly recomputations: Recomputations) {}

  @Action<MaturityPermission>('maturity.recompute')
  @ListFile('recomputations')
  @ApiOperation({ operationId: 'exportMaturityRecomputations', summary: 'Export the list of recomputations' })
  file(@Query({ schema: RecomputationFileQuery }) query: RecomputationFileQuery): Promise<ListRows> {
    return listFile(recomputationFileColumns, (page) => this.recomputations.list({ ...query, ...page }));
  }
}
