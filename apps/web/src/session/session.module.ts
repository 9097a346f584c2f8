import { Global, Module } from '@nestjs/common';
import { ExpiredSessionJob } from './expired-session.job.js';
import { IdentityProvider } from './identity-provider.js';
import { SessionController } from './session.controller.js';
import { SessionCookies } from './session-cookies.js';
import { SessionStore } from './session-store.js';
import { Sessions } from './sessions.js';
import { SignIns } from './sign-ins.js';

/** What the guard of a page for people who have signed in needs, in every room. */
@Global()
@Module({
  controllers: [SessionController],
  providers: [IdentityProvider, SessionCookies, SessionStore, Sessions, SignIns, ExpiredSessionJob],
  exports: [SessionCookies, Sessions, SignIns],
})
export class SessionModule {}
