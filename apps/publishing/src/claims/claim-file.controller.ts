import { Controller, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action, type Actor, CurrentActor } from '#access';
import { ListFile, listFile, type ListRows } from '#http-api';
import { claimFileColumns, ClaimFileQuery } from './claim-list.js';
import type { ClaimPermission } from './claim.policy.js';
import { ClaimQueries } from './claim-queries.js';

@ApiTags('claims')
@Controller('v1')
export class ClaimFileController {
  constructor(private readonly claims: ClaimQueries) {}

  @Action<ClaimPermission>('claim.read')
  @ListFile('claims')
  @ApiOperation({ operationId: 'exportClaims', summary: 'Export the claims that you may read' })
  file(@CurrentActor() actor: Actor, @Query({ schema: ClaimFileQuery }) query: ClaimFileQuery): Promise<ListRows> {
    return listFile(claimFileColumns, (page) => this.claims.list(actor, { ...query, ...page }));
  }
}
