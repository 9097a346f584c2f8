import { Controller, Get, Header, Res, ServiceUnavailableException } from '@nestjs/common';
import { type HealthCheckResult, HealthCheckService } from '@nestjs/terminus';
import { HealthIndicators, type HealthKind } from './health-indicators.js';
import { PlatformRoute } from './platform-route.js';

interface Reply {
  status(code: number): unknown;
}

/** Probes: 200 with what is up, 503 with what is down. */
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

  /** The report is the answer in both cases: a failed probe is no problem document. */
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

/** Names and states only: what an indicator says beyond that is for the log, not for whoever can reach the port. */
function summary({ status, details }: HealthCheckResult): unknown {
  return {
    status,
    details: Object.fromEntries(Object.entries(details).map(([name, { status: state }]) => [name, state])),
  };
}
