import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import { toWorkflowResponse, workflowResponse, type WorkflowResponse } from '#workflow';
import { type PublishingAction, publishingPolicy } from '../publishing.policy.js';
import { taskWorkflow } from './task.workflow.js';

@ApiTags('workflows')
@Controller('v1/workflows/task')
export class TaskWorkflowController {
  @Get()
  @Action<PublishingAction>('workflow.read')
  @ApiOperation({ operationId: 'readTaskWorkflow', summary: 'The life-cycle of a dissemination task' })
  @ApiOkResponse({ standardSchema: workflowResponse })
  get(): WorkflowResponse {
    return toWorkflowResponse(taskWorkflow, (action) =>
      action === 'assign' ? 'system' : publishingPolicy[`task.${action}`],
    );
  }
}
