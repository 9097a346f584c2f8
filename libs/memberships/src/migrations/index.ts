import { CreateMembership1764508000000 } from './1764508000000-create-membership.js';

export const membershipMigrations = [CreateMembership1764508000000];
