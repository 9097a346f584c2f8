import { Injectable, type OnModuleInit, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { platformRoute } from '#observability';
import { Access } from './access.js';
import { ACTION } from './action.js';

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
