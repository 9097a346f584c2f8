import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Monitoring, sql } from '#database';
import { HealthIndicators } from '#observability';

@Injectable()
export class DatabaseHealth implements OnModuleInit {
  constructor(
    private readonly indicators: HealthIndicators,
    private readonly monitoring: Monitoring,
  ) {}

  onModuleInit(): void {
    this.indicators.add('database', async () => void (await this.monitoring.query(sql`SELECT 1`)));
  }
}
