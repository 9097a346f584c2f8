import { type CallHandler, type ExecutionContext, Injectable, Logger, type NestInterceptor } from '@nestjs/common';
import type { Observable } from 'rxjs';
import type { RequestWithActor } from '#access';
import { Colleagues } from './colleagues.service.js';

/** Records the coordinators who come. A failure is no reason to refuse their request. */
@Injectable()
export class ColleagueInterceptor implements NestInterceptor {
  private readonly logger = new Logger(ColleagueInterceptor.name);

  constructor(private readonly colleagues: Colleagues) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const { actor } = context.getType() === 'http' ? context.switchToHttp().getRequest<RequestWithActor>() : {};
    if (actor && actor.grants.length > 0)
      await this.colleagues.see(actor).catch((error: unknown) => this.logger.error({ err: error }));
    return next.handle();
  }
}
