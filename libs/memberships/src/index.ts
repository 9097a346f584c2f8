export { membershipMigrations } from './migrations/index.js';
export { ProjectedMemberships } from './projected-memberships.js';
export { RecordMembershipWhenMemberChanges } from './record-membership-when-member-changes.consumer.js';
