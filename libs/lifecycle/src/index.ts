export { CITIZEN_ACTOR, SYSTEM_ACTOR } from './actors.js';
export type { BulkCommand, BulkItem, CreateManyCommand } from './bulk.js';
export type {
  Authorization,
  Command,
  CommandContext,
  CommandTo,
  CreateCommand,
  EventBuilder,
  EventTable,
  LifecycleDefinition,
  NewSubject,
} from './definition.js';
export { failedGuard } from './guards.js';
export type { ConstraintGuard, Guard, GuardPredicate, GuardResult, GuardTable } from './guards.js';
export { createHistory, HistoryEntry, HistoryPage, HistoryQuery, historyTable } from './history.js';
export { HistoryRow } from './history.entity.js';
export { Lifecycle } from './lifecycle.js';
export { LifecycleModule } from './lifecycle.module.js';
export { Lifecycles } from './lifecycles.js';
export type { EmittedStep, LifecycleObserver, Step, Subject } from './step.js';
export { entityStore, type SubjectStore } from './subject-store.js';
export { Transition } from './transition.decorator.js';
