import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import { toWorkflowResponse, workflowResponse, type WorkflowResponse } from '#workflow';
import { type AspirationsAction, aspirationsPolicy } from '../aspirations.policy.js';
import { agencyWorkflow } from './agency.workflow.js';

@ApiTags('workflows')
@Controller('v1/workflows/agency')
export class AgencyWorkflowController {
  @Get()
  @Action<AspirationsAction>('workflow.read')
  @ApiOperation({ operationId: 'getAgencyWorkflow', summary: 'The life-cycle of an agency' })
  @ApiOkResponse({ standardSchema: workflowResponse })
  get(): WorkflowResponse {
    return toWorkflowResponse(agencyWorkflow, (action) =>
      action === 'retire' || action === 'restore'
        ? aspirationsPolicy['agency.retire']
        : aspirationsPolicy['agency.record'],
    );
  }
}
