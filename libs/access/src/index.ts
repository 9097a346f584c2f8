export { Access, type AccessCheck, type Actor } from './access.js';
export { AccessError, accessErrors } from './access-error.js';
export { accessModule } from './access.module.js';
export { Action, actionOf, CurrentActor, type RequestWithActor } from './action.js';
export { covers, parseGrant, type Scope, type Target } from './grant.js';
export { type ActionOf, definePolicy, describePolicy, type Policy, type PolicyEntry } from './policy.js';
export { type Role, roles } from './roles.js';
export { ServiceTokens } from './service-tokens.js';
export { scopeCondition, type ScopeColumns, withinArea } from './scope-condition.js';
