import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import { toWorkflowResponse, workflowResponse, type WorkflowResponse } from '#workflow';
import type { RegistryAction } from '../../registry.policy.js';
import { mandatePolicy } from './mandate.policy.js';
import { mandateWorkflow } from './mandate.workflow.js';

@ApiTags('workflows')
@Controller('v1/workflows/mandate')
export class MandateWorkflowController {
  @Get()
  @Action<RegistryAction>('workflow.read')
  @ApiOperation({ operationId: 'getMandateWorkflow', summary: 'The life-cycle of a mandate: states, steps, who may' })
  @ApiOkResponse({ standardSchema: workflowResponse })
  get(): WorkflowResponse {
    return toWorkflowResponse(mandateWorkflow, (action) => mandatePolicy[`mandate.${action}`]);
  }
}
