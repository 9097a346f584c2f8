import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import { toWorkflowResponse, workflowResponse, type WorkflowResponse } from '#workflow';
import { delegateWorkflow } from './forums/delegate.workflow.js';
import { helpWorkflow } from './help/help.workflow.js';
import { networkPolicy } from './network.policy.js';
import { partnershipWorkflow } from './partnerships/partnership.workflow.js';

@ApiTags('workflows')
@Controller('v1/workflows')
@Action('workflow.read')
export class NetworkWorkflowsController {
  @Get('partnership')
  @ApiOperation({ operationId: 'getPartnershipWorkflow', summary: 'How two KIM come together and part' })
  @ApiOkResponse({ standardSchema: workflowResponse })
  partnership(): WorkflowResponse {
    return toWorkflowResponse(partnershipWorkflow, (action) => networkPolicy[`partnership.${action}`]);
  }

  @Get('help-request')
  @ApiOperation({ operationId: 'getHelpRequestWorkflow', summary: 'How a KIM gets the help of another' })
  @ApiOkResponse({ standardSchema: workflowResponse })
  helpRequest(): WorkflowResponse {
    return toWorkflowResponse(helpWorkflow, (action) => networkPolicy[`help.${action}`]);
  }

  @Get('delegate')
  @ApiOperation({ operationId: 'getDelegateWorkflow', summary: 'How a member becomes a delegate of a KIM' })
  @ApiOkResponse({ standardSchema: workflowResponse })
  delegate(): WorkflowResponse {
    return toWorkflowResponse(delegateWorkflow, (action) => networkPolicy[`delegate.${action}`]);
  }
}
