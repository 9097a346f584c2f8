import { Controller, Get, Header, Res, ServiceUnavailableException } from '@nestjs/common';
import { type HealthCheckResult, HealthCheckService } from '@nestjs/terminus';
import { HealthIndicators, type HealthKind } from './health-indicators.js';
import { PlatformRoute } from './platform-route.js';

interface Reply {
  status(code: number): unknown;
}

/** Health probes: 200 with the results, 503 when a check fails. */
@PlatformRoute('anyone')
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicators: HealthIndicators,
  ) {}

  @Get('live')
  @Header('cache-control', 'no-store')
  live(@Res({ passthrough: true }) reply: Reply): Promise<unknown> {
    return this.answer('live', reply);
  }

  @Get('ready')
  @Header('cache-control', 'no-store')
  ready(@Res({ passthrough: true }) reply: Reply): Promise<unknown> {
    return this.answer('ready', reply);
  }

  /** Both cases return the report: a failed probe is not a problem document. */
  private async answer(kind: HealthKind, reply: Reply): Promise<unknown> {
    try {
      return summary(await this.health.check(this.indicators.of(kind)));
    } catch (error) {
      if (!(error instanceof ServiceUnavailableException)) throw error;
      reply.status(503);
      return summary(error.getResponse() as HealthCheckResult);
    }
  }
}

/**
 * Names and states only: details of an indicator belong into the log, since the port is open to unauthenticated
 * callers.
 */
function summary({ status, details }: HealthCheckResult): unknown {
  return {
    status,
    details: Object.fromEntries(Object.entries(details).map(([name, { status: state }]) => [name, state])),
  };
}
