export { Applies } from './applies.decorator.js';
export { CITIZEN_ACTOR, SYSTEM_ACTOR } from './actors.js';
export type {
  Authorization,
  Command,
  EventBuilder,
  EventTable,
  LifecycleDefinition,
  NewSubject,
} from './definition.js';
export { failedGuard, type Guard, type GuardPredicate, type GuardResult, type GuardTable } from './guards.js';
export { createHistory, HistoryEntry, HistoryPage, HistoryQuery } from './history.js';
export { historyOf, HistoryRow } from './history.entity.js';
export { Lifecycle } from './lifecycle.js';
export { LifecycleModule } from './lifecycle.module.js';
export { Lifecycles } from './lifecycles.js';
export type { EmittedStep, LifecycleObserver, Step, Subject } from './step.js';
export { entityStore, type SubjectStore } from './subject-store.js';
export type { WorkflowWords } from './words.js';
export { VersionedCommand } from './versioned-command.js';
export { Transition } from './transition.decorator.js';
