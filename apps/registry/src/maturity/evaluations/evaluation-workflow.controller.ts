import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import { toWorkflowResponse, workflowResponse, type WorkflowResponse } from '#workflow';
import type { RegistryAction } from '../../registry.policy.js';
import { evaluationPolicy } from './evaluation.policy.js';
import { evaluationWorkflow } from './evaluation.workflow.js';

@ApiTags('workflows')
@Controller('v1/workflows/evaluation')
export class EvaluationWorkflowController {
  @Get()
  @Action<RegistryAction>('workflow.read')
  @ApiOperation({
    operationId: 'getEvaluationWorkflow',
    summary: 'The life-cycle of an evaluation: states, steps, who may',
  })
  @ApiOkResponse({ standardSchema: workflowResponse })
  get(): WorkflowResponse {
    return toWorkflowResponse(evaluationWorkflow, (action) => evaluationPolicy[`evaluation.${action}`]);
  }
}
