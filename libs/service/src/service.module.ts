import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { accessModule, type Memberships, type Policy } from '#access';
import type { ServiceName } from '#contracts';
import { databaseModule } from '#database';
import { type ErrorFactory, type ErrorFormat, httpApiModule } from '#http-api';
import { type MessageBroker, messagingModule, ServiceRelay } from '#messaging';
import { observabilityModule } from '#observability';
import {
  type AccessSettings,
  type BrokerSettings,
  type DatabaseSettings,
  defaultDatabaseSettings,
  type LogSettings,
  type TraceSettings,
} from '#settings';
import './late-jobs.js';
import { DatabaseHealth } from './database-health.js';
import { migrationsOf } from './migrations.js';

@Module({ providers: [DatabaseHealth] })
class ServiceModule {}

/** The relay of the service, which has started before it, or the broker for a relay that starts with it. */
export type Messaging = ServiceRelay | MessageBroker;

export interface ServiceOptions {
  readonly name: ServiceName;
  readonly settings: AccessSettings & BrokerSettings & Partial<DatabaseSettings> & LogSettings & TraceSettings;
  readonly policy: Policy;
  /** Of a service whose policy names a role of a KIM. */
  readonly memberships?: Type<Memberships>;
  /** The service's error table, for `GET /errors`. */
  readonly errors?: Pick<ErrorFactory<string>, 'table'>;
  /** Of the interfaces whose errors are no problem documents. */
  readonly errorFormats?: readonly ErrorFormat[];
  readonly entities: readonly Function[];
  /** The service's own; those of the libraries are added. */
  readonly migrations: readonly Function[];
  readonly databaseUrl: string;
  /** A broker is shared with other services of this process and closed by its creator. By default the service has its own. */
  readonly messaging?: Messaging | undefined;
}

/**
 * The common modules of a service: database, access, messaging, logs, metrics, probes, problem documents, idempotency
 * and `@nestjs/schedule` (a second `ScheduleModule.forRoot()` would run every job twice).
 */
export function serviceModule(options: ServiceOptions): DynamicModule {
  const {
    name,
    settings,
    policy,
    memberships,
    errors,
    errorFormats = [],
    entities,
    migrations,
    databaseUrl,
    messaging,
  } = options;
  const relay =
    messaging instanceof ServiceRelay
      ? messaging
      : new ServiceRelay({ service: name, settings, databaseUrl, broker: messaging });
  return {
    module: ServiceModule,
    imports: [
      observabilityModule({
        service: name,
        metrics: relay.metrics,
        logLevel: settings.LOG_LEVEL,
        traceEndpoint: settings.OTEL_EXPORTER_OTLP_ENDPOINT,
      }),
      databaseModule({
        url: databaseUrl,
        entities,
        migrations: migrationsOf(migrations),
        applicationName: name,
        limits: { ...defaultDatabaseSettings, ...settings },
      }),
      ScheduleModule.forRoot(),
      accessModule({ settings, policy, memberships }),
      httpApiModule({ ...(errors && { errors: errors.table }), errorFormats }),
      messagingModule({ service: name, relay, schemasUrl: settings.EVENT_SCHEMAS_URL }),
    ],
  };
}
