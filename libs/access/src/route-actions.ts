import { Injectable, type OnModuleInit, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { platformRoute } from '#observability';
import { Access } from './access.js';
import { ACTION } from './action.js';

/** A route of the service and the action of the policy that it names. */
export interface RouteAction {
  readonly method: string;
  readonly path: string;
  readonly action: string;
}

/** Prevents a service from starting while one of its routes names no action of the policy. */
@Injectable()
export class RouteActions implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
    private readonly access: Access,
  ) {}

  onModuleInit(): void {
    const faults = this.discovery.getControllers().flatMap(({ metatype }) => this.faultsOf(metatype as Function));
    if (faults.length > 0) throw new Error(`Routes outside of the access policy:\n  ${faults.join('\n  ')}`);
  }

  /** All routes with an action, by path and method; not those of the platform. */
  list(): RouteAction[] {
    const routes = this.discovery
      .getControllers()
      .flatMap(({ metatype }) => this.routesOf(metatype as Function | null));
    return routes.toSorted((one, other) => `${one.path} ${one.method}`.localeCompare(`${other.path} ${other.method}`));
  }

  private routesOf(controller: Function | null): RouteAction[] {
    if (!controller) return [];
    const prototype = controller.prototype as Record<string, Function>;
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const method = prototype[name]!;
      const verb = Reflect.getMetadata(METHOD_METADATA, method) as RequestMethod | undefined;
      const action = this.reflector.getAllAndOverride<string | undefined>(ACTION, [method, controller]);
      if (verb === undefined || action === undefined) return [];
      return pathsOf(controller).flatMap((base) =>
        pathsOf(method).map((path) => ({ method: RequestMethod[verb], path: joined(base, path), action })),
      );
    });
  }

  private faultsOf(controller: Function | null): string[] {
    if (!controller) return [];
    const prototype = controller.prototype as Record<string, Function>;
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const method = prototype[name]!;
      const verb = Reflect.getMetadata(METHOD_METADATA, method) as RequestMethod | undefined;
      const fault = verb === undefined ? undefined : this.faultOf([method, controller]);
      return fault ? [`${controller.name}.${name} (${RequestMethod[verb!]}): ${fault}`] : [];
    });
  }

  private faultOf(targets: Function[]): string | undefined {
    if (this.reflector.getAllAndOverride(platformRoute, targets)) return undefined;
    const action = this.reflector.getAllAndOverride<string | undefined>(ACTION, targets);
    if (action === undefined) return 'has no @Action';
    return Object.hasOwn(this.access.policy, action) ? undefined : `@Action('${action}') is not in the policy`;
  }
}

function pathsOf(target: Function): string[] {
  const paths = Reflect.getMetadata(PATH_METADATA, target) as string | string[] | undefined;
  return typeof paths === 'object' ? paths : [paths ?? ''];
}

/** As OpenAPI writes it: `/v1/kims/{id}`. */
function joined(...parts: readonly string[]): string {
  const segments = parts.flatMap((part) => part.split('/')).filter((segment) => segment !== '');
  return `/${segments.join('/')}`.replaceAll(/:(\w+)/g, '{$1}');
}
