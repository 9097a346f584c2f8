import { Body, Controller, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Page } from '../pages/page.js';
import { FormAt, PageAt } from '../pages/page-route.js';
import { type Fields, textOf } from '../pages/query.js';
import { SeeOther } from '../pages/see-other.js';
import { CurrentVisit, type Visit } from '../pages/visit.js';
import { SessionCookies } from './session-cookies.js';
import { signedOutPage, signInFailedPage } from './session.page.js';
import { Sessions } from './sessions.js';
import { SignIns } from './sign-ins.js';

@Controller()
export class SessionController {
  constructor(
    private readonly signIns: SignIns,
    private readonly sessions: Sessions,
    private readonly cookies: SessionCookies,
  ) {}

  /** Where the identity provider sends people back to. */
  @PageAt('/masuk/kembali')
  async finish(
    @CurrentVisit() visit: Visit,
    @Query() query: Fields,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page | SeeOther> {
    const path = await this.signIns.finish(request, reply, textOf(query, 'state'));
    return path === undefined ? signInFailedPage(visit) : new SeeOther(path);
  }

  /** Signs out here, at the identity provider, and with `semua` of every browser of the account. */
  @FormAt('/keluar')
  async signOut(
    @CurrentVisit() visit: Visit,
    @Body() fields: Fields,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    const address = await this.sessions.end(this.cookies.sessionOf(request), textOf(fields, 'semua') !== '');
    this.cookies.dropSession(reply);
    return new SeeOther(address ?? visit.link('/keluar'));
  }

  @PageAt('/keluar')
  signedOut(@CurrentVisit() visit: Visit): Page {
    return signedOutPage(visit);
  }
}
