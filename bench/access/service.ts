import 'reflect-metadata';
import { type CanActivate, type DynamicModule, type ExecutionContext, Module } from '@nestjs/common';
import { APP_GUARD, ModulesContainer } from '@nestjs/core';
import { runService, startService } from '#service';
import { aspirationsModule } from '../../apps/aspirations/src/aspirations.module.js';
import { readAspirationsSettings } from '../../apps/aspirations/src/aspirations.settings.js';

// The service whose guard is measured: as in production, and it runs the guard alone on request, for the route that was called
// last.

/** Runs the guard for the last route, once for each token. */
export interface GuardRequest {
  readonly tokens: readonly string[];
}

/** Processor time of the whole process for one run of the guard, in milliseconds. */
export interface GuardReport {
  readonly cpuMs: number;
}

let lastRoute: ExecutionContext | undefined;

class RouteObserver implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    if (context.switchToHttp().getRequest<{ url: string }>().url.startsWith('/v1/')) lastRoute = context;
    return true;
  }
}

@Module({})
class BenchModule {
  static around(service: DynamicModule): DynamicModule {
    return { module: BenchModule, imports: [service], providers: [{ provide: APP_GUARD, useClass: RouteObserver }] };
  }
}

await runService('registry', async () => {
  const settings = readAspirationsSettings();
  const module = BenchModule.around(aspirationsModule(settings));
  const service = await startService({ name: 'aspirations', module, settings, port: settings.ASPIRATIONS_PORT });
  const guards = [...service.app.get(ModulesContainer).values()]
    .flatMap(({ providers }) => [...providers.values()])
    .filter(({ token }) => String(token).startsWith(APP_GUARD))
    .map(({ instance }) => instance as CanActivate)
    .filter((guard) => !(guard instanceof RouteObserver));
  process.on('message', ({ tokens }: GuardRequest) => {
    void measure(guards, tokens).then((cpuMs) => process.send?.({ answer: { cpuMs } satisfies GuardReport }));
  });
  return service;
});

async function measure(guards: readonly CanActivate[], tokens: readonly string[]): Promise<number> {
  const route = lastRoute!;
  const before = process.cpuUsage();
  for (const token of tokens) {
    const request = { headers: { authorization: `Bearer ${token}` } };
    const context = {
      getType: () => 'http',
      getHandler: () => route.getHandler(),
      getClass: () => route.getClass(),
      switchToHttp: () => ({ getRequest: () => request }),
    } as unknown as ExecutionContext;
    for (const guard of guards) await guard.canActivate(context);
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000 / tokens.length;
}
