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
export { publishWorkflow, toAudience, WorkflowResponse } from './workflow.dto.js';
