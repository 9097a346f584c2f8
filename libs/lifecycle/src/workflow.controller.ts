import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action } from '#access';
import { platformError } from '#http-api';
import { publishWorkflow, WorkflowResponse } from '#workflow';
import { Lifecycles, type WorkflowInWords } from './lifecycles.js';

const noun = z.string().regex(/^[a-z-]{1,60}$/);
const WorkflowList = z.object({ items: z.array(WorkflowResponse) }).meta({ id: 'WorkflowList' });
type WorkflowList = z.output<typeof WorkflowList>;

/** Publishes the workflows of the service as they run. */
@ApiTags('workflows')
@Action('workflow.read')
@Controller('v1/workflows')
export class WorkflowController {
  constructor(private readonly lifecycles: Lifecycles) {}

  @Get()
  @ApiOperation({ operationId: 'listWorkflows', summary: 'The lifecycles of this service' })
  @ApiOkResponse({ standardSchema: WorkflowList })
  list(): WorkflowList {
    return { items: this.lifecycles.workflows.map((workflow) => this.publish(workflow)) };
  }

  @Get(':noun')
  @ApiOperation({ operationId: 'readWorkflow', summary: 'One lifecycle: states, transitions, who may, what must hold' })
  @ApiOkResponse({ standardSchema: WorkflowResponse })
  read(@Param('noun', { schema: noun }) name: string): WorkflowResponse {
    const workflow = this.lifecycles.workflow(name);
    if (!workflow) throw platformError('not-found');
    return this.publish(workflow);
  }

  private publish({ workflow, words }: WorkflowInWords): WorkflowResponse {
    return publishWorkflow(workflow as Parameters<typeof publishWorkflow>[0], this.lifecycles.access.policy, words);
  }
}
