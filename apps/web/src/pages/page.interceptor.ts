import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { etagOf, matchesEtag } from '#http-api';
import { webSettings, type WebSettings } from '../web.settings.js';
import { renderPage } from './layout.js';
import type { Page } from './page.js';
import { setPageHeaders } from './page-headers.js';
import { SeeOther } from './see-other.js';
import { Visit } from './visit.js';

/** Renders the page that a route returns. Public pages have an ETag, by which a browser need not fetch them again. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  constructor(@Inject(webSettings) private readonly settings: WebSettings) {}

  intercept(context: ExecutionContext, next: CallHandler<Page | SeeOther>): Observable<string | undefined> {
    const http = context.switchToHttp();
    const [request, reply] = [http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>()];
    return next.handle().pipe(map((page) => this.send(page, request, reply)));
  }

  private send(page: Page | SeeOther, request: FastifyRequest, reply: FastifyReply): string | undefined {
    if (page instanceof SeeOther) throw page;
    const visit = new Visit(request);
    const html = renderPage(visit, page, this.settings.WEB_REGION);
    setPageHeaders(reply, visit, { isPrivate: page.isPrivate ?? false, settings: this.settings });
    if (page.status !== undefined) reply.code(page.status);
    if (page.isPrivate || (page.status ?? 200) !== 200) return html;
    const etag = etagOf(html);
    reply.header('etag', etag);
    if (!matchesEtag(request.headers['if-none-match'], etag)) return html;
    reply.code(304);
    return undefined;
  }
}
