import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { IfMatch, Versioned } from '#http-api';
import { aspirationResponse, type AspirationResponse } from '../aspirations/aspiration.dto.js';
import { CaseDesk } from '../aspirations/case-desk.js';
import type { AspirationsAction } from '../aspirations.policy.js';
import { amendment, type Amendment } from './amendment.dto.js';
import { Amendments } from './amendment.service.js';

@ApiTags('aspirations')
@Controller('v1/aspirations/:id/facts')
export class AmendmentController {
  constructor(
    private readonly desk: CaseDesk,
    private readonly amendments: Amendments,
  ) {}

  @Put()
  @Action<AspirationsAction>('aspiration.amend')
  @Versioned()
  @ApiOperation({
    operationId: 'amendFacts',
    summary: 'Answer questions of an aspiration that are still open, for its citizen',
  })
  @ApiOkResponse({ standardSchema: aspirationResponse })
  amend(
    @Param('id', { schema: z.uuid().toLowerCase() }) id: string,
    @IfMatch() version: number,
    @Body({ schema: amendment }) given: Amendment,
    @CurrentActor() actor: Actor,
  ): Promise<AspirationResponse> {
    return this.desk.change({ id, version, actor }, 'aspiration.amend', (tx, aspiration) =>
      this.amendments.amend(tx, aspiration, given, { actor: actor.subject, now: new Date() }),
    );
  }
}
