import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import { editionWorkflow } from '../editions/edition.workflow.js';
import type { PublishingAction } from '../publishing.policy.js';
import { taskWorkflow } from '../tasks/task.workflow.js';
import { toWorkflowResponse, type WorkflowResponse, workflowResponse } from './workflow.dto.js';

@ApiTags('workflows')
@Action<PublishingAction>('workflow.read')
@Controller('v1/workflows')
export class WorkflowController {
  @Get('edition')
  @ApiOperation({ operationId: 'readEditionWorkflow', summary: 'The life-cycle of an edition' })
  @ApiOkResponse({ standardSchema: workflowResponse })
  edition(): WorkflowResponse {
    return toWorkflowResponse(editionWorkflow);
  }

  @Get('task')
  @ApiOperation({ operationId: 'readTaskWorkflow', summary: 'The life-cycle of a dissemination task' })
  @ApiOkResponse({ standardSchema: workflowResponse })
  task(): WorkflowResponse {
    return toWorkflowResponse(taskWorkflow);
  }
}
