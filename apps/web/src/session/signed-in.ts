import {
  applyDecorators,
  type CallHandler,
  type CanActivate,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { catchError, type Observable } from 'rxjs';
import { ApiProblem } from '#api-client';
import { setPerson } from '../pages/person.js';
import { SeeOther } from '../pages/see-other.js';
import { SessionCookies } from './session-cookies.js';
import { Sessions } from './sessions.js';
import { SignIns } from './sign-ins.js';

/** Finds the person of the session; sends the others to sign in, and stores what they have entered until they return. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly sessions: Sessions,
    private readonly cookies: SessionCookies,
    private readonly signIns: SignIns,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { request, reply } = exchangeOf(context);
    const session = await this.sessions.current(this.cookies.sessionOf(request));
    if (!session) throw new SeeOther(await this.signIns.begin(request, reply));
    const { subject, tokens, form: savedForm } = session;
    setPerson(request, { subject, name: tokens.name, token: tokens.access, savedForm });
    if (request.method === 'POST' && savedForm) await this.sessions.dropForm(session);
    return true;
  }
}

/** A token that a service does not accept any more is no session either. */
@Injectable()
export class RejectedTokenInterceptor implements NestInterceptor {
  constructor(private readonly signIns: SignIns) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { request, reply } = exchangeOf(context);
    return next.handle().pipe(
      catchError(async (error: unknown) => {
        if (!(error instanceof ApiProblem) || error.status !== 401) throw error;
        throw new SeeOther(await this.signIns.begin(request, reply));
      }),
    );
  }
}

/** Pages that only people who have signed in can see. */
export function ForSignedIn(): ClassDecorator {
  return applyDecorators(UseGuards(SessionGuard), UseInterceptors(RejectedTokenInterceptor));
}

function exchangeOf(context: ExecutionContext): { request: FastifyRequest; reply: FastifyReply } {
  const http = context.switchToHttp();
  return { request: http.getRequest<FastifyRequest>(), reply: http.getResponse<FastifyReply>() };
}
