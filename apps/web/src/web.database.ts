import { CreateWeb1764300000000 } from './migrations/1764300000000-create-web.js';
import { PendingSignIn } from './session/pending-sign-in.entity.js';
import { WebSession } from './session/session.entity.js';

export const webEntities = [WebSession, PendingSignIn];

export const webMigrations = [CreateWeb1764300000000];
