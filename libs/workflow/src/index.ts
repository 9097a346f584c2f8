export { finalStates, type WithDeadlines, type Transition, transitionOf, type Workflow } from './workflow.js';
export { type Audience, toWorkflowResponse, workflowResponse, type WorkflowResponse } from './workflow.dto.js';
