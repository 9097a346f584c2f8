import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import { toWorkflowResponse, workflowResponse, type WorkflowResponse } from '#workflow';
import { type RegistryAction, registryPolicy } from '../registry.policy.js';
import { kimWorkflow } from './kim.workflow.js';

@ApiTags('workflows')
@Controller('v1/workflows/kim')
export class KimWorkflowController {
  @Get()
  @Action<RegistryAction>('workflow.read')
  @ApiOperation({ operationId: 'getKimWorkflow', summary: 'The life-cycle of a KIM: states, steps, who may' })
  @ApiOkResponse({ standardSchema: workflowResponse })
  get(): WorkflowResponse {
    return toWorkflowResponse(kimWorkflow, (action) => registryPolicy[`kim.${action}`]);
  }
}
