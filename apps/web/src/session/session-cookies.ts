import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { webSettings, type WebSettings } from '../web.settings.js';

const browserSeconds = 3600;
/** An ended session is known for a day: what was entered in it goes to its own account alone. */
const knownSeconds = 86_400;

/**
 * The cookies of a browser: its session, and who began a sign-in. They hold secrets without meaning, and no script reads them.
 * `__Host-` keeps them from other hosts and from plain HTTP; only a site at the loopback address has none.
 */
@Injectable()
export class SessionCookies {
  private readonly isSecure: boolean;
  private readonly sessionSeconds: number;

  constructor(@Inject(webSettings) { WEB_PUBLIC_URL, WEB_SESSION_HOURS }: WebSettings) {
    this.isSecure = WEB_PUBLIC_URL.startsWith('https:');
    this.sessionSeconds = WEB_SESSION_HOURS * 3600 + knownSeconds;
  }

  sessionOf(request: FastifyRequest): string | undefined {
    return request.cookies[this.name('sesi')];
  }

  setSession(reply: FastifyReply, secret: string): void {
    this.set(reply, 'sesi', secret, this.sessionSeconds);
  }

  dropSession(reply: FastifyReply): void {
    this.set(reply, 'sesi', '', 0);
  }

  browserOf(request: FastifyRequest): string | undefined {
    return request.cookies[this.name('peramban')];
  }

  setBrowser(reply: FastifyReply, secret: string): void {
    this.set(reply, 'peramban', secret, browserSeconds);
  }

  private name(name: string): string {
    return this.isSecure ? `__Host-${name}` : name;
  }

  /** Lax: a person who follows a link in a mail is signed in. Forms of other sites are refused besides. */
  private set(reply: FastifyReply, name: string, value: string, maxAge: number): void {
    reply.setCookie(this.name(name), value, {
      path: '/',
      httpOnly: true,
      secure: this.isSecure,
      sameSite: 'lax',
      maxAge,
    });
  }
}
