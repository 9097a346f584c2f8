import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, sql } from '#database';
import { HealthIndicators } from '#observability';

@Injectable()
export class DatabaseHealth implements OnModuleInit {
  constructor(
    private readonly indicators: HealthIndicators,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.indicators.add('database', async () => void (await this.database.query(sql`SELECT 1`)));
  }
}
