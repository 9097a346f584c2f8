export {
  allowsCitizen,
  type By,
  byOf,
  finalStates,
  permissionOf,
  type Transition,
  transitionOf,
  transitionsFrom,
  type WithDeadlines,
  type Workflow,
} from './workflow.js';
export {
  type Audience,
  publishWorkflow,
  toAudience,
  toWorkflowResponse,
  workflowResponse,
  type WorkflowResponse,
} from './workflow.dto.js';
