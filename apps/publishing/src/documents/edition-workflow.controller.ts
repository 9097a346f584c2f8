import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import { toWorkflowResponse, workflowResponse, type WorkflowResponse } from '#workflow';
import { type PublishingAction, publishingPolicy } from '../publishing.policy.js';
import { editionWorkflow } from './edition.workflow.js';

@ApiTags('workflows')
@Controller('v1/workflows/edition')
export class EditionWorkflowController {
  @Get()
  @Action<PublishingAction>('workflow.read')
  @ApiOperation({ operationId: 'readEditionWorkflow', summary: 'The life-cycle of an edition' })
  @ApiOkResponse({ standardSchema: workflowResponse })
  get(): WorkflowResponse {
    return toWorkflowResponse(editionWorkflow, (action) => publishingPolicy[`edition.${action}`]);
  }
}
