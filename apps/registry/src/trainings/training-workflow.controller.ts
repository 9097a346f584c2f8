import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import { type Audience, toWorkflowResponse, workflowResponse, type WorkflowResponse } from '#workflow';
import { type RegistrationAction, registrationWorkflow } from './participation/registration.workflow.js';
import { registryPolicy } from '../registry.policy.js';
import { trainingWorkflow } from './training.workflow.js';

const audiences = {
  register: registryPolicy['training.register-any'],
  grant: 'system',
  score: registryPolicy['training.score'],
  withdraw: registryPolicy['training.register-any'],
} as const satisfies Record<RegistrationAction, Audience>;

@ApiTags('workflows')
@Controller('v1/workflows')
export class TrainingWorkflowController {
  @Get('training')
  @Action('workflow.read')
  @ApiOperation({ operationId: 'getTrainingWorkflow', summary: 'The life-cycle of a training: states, steps, who may' })
  @ApiOkResponse({ standardSchema: workflowResponse })
  training(): WorkflowResponse {
    return toWorkflowResponse(trainingWorkflow, (action) =>
      action === 'auto-complete' ? 'system' : registryPolicy[`training.${action}`],
    );
  }

  @Get('training-registration')
  @Action('workflow.read')
  @ApiOperation({ operationId: 'getTrainingRegistrationWorkflow', summary: 'The life-cycle of a place in a training' })
  @ApiOkResponse({ standardSchema: workflowResponse })
  registration(): WorkflowResponse {
    return toWorkflowResponse(registrationWorkflow, (action) => audiences[action]);
  }
}
