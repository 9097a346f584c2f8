import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Gauge, Registry } from 'prom-client';
import { HealthIndicators } from '#observability';
import { ServiceTokens } from './service-tokens.js';

/**
 * Makes a service whose own client the issuer refuses not ready, and counts it as `sambung_service_token_refused`. An issuer
 * that is not reachable for a while is no refusal. Provide it beside `ServiceTokens`.
 */
@Injectable()
export class ServiceTokensHealth implements OnModuleInit {
  constructor(
    private readonly tokens: ServiceTokens,
    private readonly indicators: HealthIndicators,
    registry: Registry,
  ) {
    const gauge = new Gauge({
      name: 'sambung_service_token_refused',
      help: '1 while the issuer refuses the client of the service, which then reads no recipients',
      registers: [],
      collect() {
        this.set(tokens.isRefused ? 1 : 0);
      },
    });
    registry.registerMetric(gauge);
  }

  onModuleInit(): void {
    this.indicators.add('service-token', async () => {
      // A probe does not wait for the issuer: it reports the last answer.
      this.tokens.token().catch(() => undefined);
      if (this.tokens.isRefused) throw new Error('the issuer refuses the client of this service');
    });
  }
}
