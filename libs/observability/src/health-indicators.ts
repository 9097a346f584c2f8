import { Injectable } from '@nestjs/common';
import { type HealthIndicatorResult, HealthIndicatorService } from '@nestjs/terminus';

export type HealthKind = 'ready' | 'live';

const timeoutMilliseconds = 3_000;

/** The health checks of a service. */
@Injectable()
export class HealthIndicators {
  private readonly checks: { name: string; kind: HealthKind; check: () => Promise<void> }[] = [];

  constructor(private readonly indicators: HealthIndicatorService) {}

  /**
   * Adds a check that throws on failure. `ready`: without it the service cannot serve requests. `live`: without it only
   * a restart helps.
   */
  add(name: string, check: () => Promise<void>, kind: HealthKind = 'ready'): void {
    this.checks.push({ name, kind, check });
  }

  of(kind: HealthKind): (() => Promise<HealthIndicatorResult>)[] {
    return this.checks
      .filter((added) => added.kind === kind)
      .map(
        ({ name, check }) =>
          async () =>
            this.indicators.check(name).attempt(check).withTimeout(timeoutMilliseconds),
      );
  }
}
