import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { map, type Observable } from 'rxjs';
import { AccessError } from './access-error.js';
import { Access } from './access.js';
import { actionOf, type RequestWithActor } from './action.js';

/** Withholds the response of a handler of a `bound` action that has not checked access: it could disclose data of others. */
@Injectable()
export class UncheckedAccessInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly access: Access,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http' || !this.isBound(context)) return next.handle();
    const { actor } = context.switchToHttp().getRequest<RequestWithActor>();
    return next.handle().pipe(
      map((answer: unknown) => {
        if (actor && this.access.wasAuthorized(actor)) return answer;
        throw new AccessError('access-unchecked');
      }),
    );
  }

  private isBound(context: ExecutionContext): boolean {
    const action = actionOf(this.reflector, context);
    if (action === undefined) return false;
    const entry = this.access.entry(action);
    return typeof entry === 'object' && entry.scope === 'bound';
  }
}
