import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import { toWorkflowResponse, workflowResponse, type WorkflowResponse } from '#workflow';
import { potentialPolicy } from './potential.policy.js';
import { potentialWorkflow } from './potential.workflow.js';

@ApiTags('workflows')
@Controller('v1/workflows/potential')
export class PotentialWorkflowController {
  @Get()
  @Action('workflow.read')
  @ApiOperation({ operationId: 'getPotentialWorkflow', summary: 'The life-cycle of a potential' })
  @ApiOkResponse({ standardSchema: workflowResponse })
  get(): WorkflowResponse {
    return toWorkflowResponse(potentialWorkflow, (action) => potentialPolicy[`potential.${action}`]);
  }
}
