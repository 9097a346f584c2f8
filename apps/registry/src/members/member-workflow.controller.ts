import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import { type Audience, toWorkflowResponse, workflowResponse, type WorkflowResponse } from '#workflow';
import type { RegistryAction } from '../registry.policy.js';
import { memberPolicy } from './member.policy.js';
import { type MemberAction, memberWorkflow } from './member.workflow.js';

/** Besides: a member their own contact data, and their own erasure; and a plain member by a mandate. */
const audiences: Readonly<Record<MemberAction, Audience>> = {
  join: memberPolicy['member.manage'],
  edit: memberPolicy['member.manage'],
  'edit-contact': memberPolicy['contact.edit'],
  'change-post': memberPolicy['member.appoint'],
  'hand-over': memberPolicy['member.appoint'],
  'set-term': memberPolicy['member.appoint'],
  'warn-term': 'system',
  leave: memberPolicy['member.manage'],
  rejoin: memberPolicy['member.manage'],
  erase: memberPolicy['member.erase-any'],
};

@ApiTags('workflows')
@Controller('v1/workflows/member')
export class MemberWorkflowController {
  @Get()
  @Action<RegistryAction>('workflow.read')
  @ApiOperation({ operationId: 'getMemberWorkflow', summary: 'The life-cycle of a membership: states, steps, who may' })
  @ApiOkResponse({ standardSchema: workflowResponse })
  get(): WorkflowResponse {
    return toWorkflowResponse(memberWorkflow, (action) => audiences[action]);
  }
}
