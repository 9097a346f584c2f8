export { Access, type Actor } from './access.js';
export { AccessError, accessErrors, type AccessCode } from './access-error.js';
export { accessModule, type AccessOptions } from './access.module.js';
export { Action, CurrentActor } from './action.js';
export { covers, formatGrant, type Grant, parseGrant, type Scope, type Target } from './grant.js';
export { type ActionOf, definePolicy, describePolicy, type Policy, type PolicyEntry } from './policy.js';
export { type Role, roles } from './roles.js';
export { ServiceTokens } from './service-tokens.js';
export { scopeCondition, type ScopeColumns, withinArea } from './scope-condition.js';
