import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Counter, Gauge, Registry } from 'prom-client';
import { Monitoring, sql } from '#database';
import { ConsumerState } from './consumer-state.js';
import { CircuitBreaker } from './reactions/circuit-breaker.js';

/** Numbers from the database, the same on every replica. */
interface Stored {
  readonly outboxRows: number;
  readonly outboxAge: number;
  readonly outboxDeadLetters: number;
  readonly outboxDeadRows: number;
  readonly deadLetters: number;
  readonly blockedKeys: number;
  readonly deadLetterAge: number;
}

const storedGauges: readonly [keyof Stored, string, string][] = [
  ['outboxRows', 'sambung_outbox_rows', 'Events waiting to be published'],
  [
    'outboxAge',
    'sambung_outbox_oldest_age_seconds',
    'Age of the oldest publishable event in the outbox; 0 when none waits',
  ],
  [
    'outboxDeadLetters',
    'sambung_outbox_dead_letters',
    'Events that the broker rejected for good; they block the later events of their keys',
  ],
  [
    'outboxDeadRows',
    'sambung_outbox_dead_rows',
    'Deleted rows of the outbox that VACUUM has not removed; many when an old transaction prevents it',
  ],
  ['deadLetters', 'sambung_dead_letters', 'Dead letters, including the events that wait behind one'],
  ['blockedKeys', 'sambung_blocked_keys', 'Blocked keys, counted per reaction'],
  ['deadLetterAge', 'sambung_dead_letters_oldest_age_seconds', 'Age of the oldest dead letter; 0 when there is none'],
];

/** Current states as Prometheus metrics, computed on scrape. No label contains a key or an id. */
@Injectable()
export class MessagingGauges implements OnModuleInit {
  private pending: Promise<Stored> | undefined;

  constructor(
    private readonly registry: Registry,
    private readonly monitoring: Monitoring,
    private readonly state: ConsumerState,
    private readonly breaker: CircuitBreaker,
  ) {}

  onModuleInit(): void {
    for (const [field, name, help] of storedGauges)
      this.gauge(name, help, async (gauge) => {
        // Without the database this metric has no value; the others are still reported.
        const stored = await this.stored().catch(() => undefined);
        if (stored) gauge.set(stored[field]);
        else gauge.remove();
      });
    const { state, breaker } = this;
    this.gauge('sambung_consumer_lag', 'Records of the topic that this replica has not finished yet', (gauge) => {
      gauge.reset();
      for (const [topic, records] of state.lag) gauge.set({ topic }, records);
    });
    this.gauge(
      'sambung_consumer_last_progress_seconds',
      'Time without progress while records are pending; 0 when none is pending',
      (gauge) => gauge.set(state.stalledMs / 1000),
    );
    this.gauge(
      'sambung_consumer_circuit_open',
      '1 while a reaction fails for most keys: the consumer pauses and stores no dead letters',
      (gauge) => gauge.set(breaker.isOpen ? 1 : 0),
    );
    const rebalances = new Counter({
      name: 'sambung_consumer_rebalances_total',
      help: 'Rebalances of the consumer group after the first assignment',
      registers: [],
      collect() {
        this.reset();
        this.inc(state.rebalances);
      },
    });
    this.registry.registerMetric(rebalances);
  }

  private gauge(name: string, help: string, collect: (gauge: Gauge<'topic'>) => void | Promise<void>): void {
    const labelNames = name.endsWith('_lag') ? (['topic'] as const) : [];
    const gauge: Gauge<'topic'> = new Gauge({ name, help, labelNames, registers: [], collect: () => collect(gauge) });
    this.registry.registerMetric(gauge);
  }

  /** One query serves all gauges of a scrape. */
  private stored(): Promise<Stored> {
    this.pending ??= this.readStored().finally(() => {
      this.pending = undefined;
    });
    return this.pending;
  }

  private async readStored(): Promise<Stored> {
    const [row] = await this.monitoring.query<Stored>(
      sql`SELECT
         (SELECT count(*)::int FROM outbox) AS outbox_rows,
         coalesce((SELECT extract(epoch FROM clock_timestamp() - created_at)::float8
                     FROM outbox waiting
                    WHERE NOT EXISTS (SELECT FROM outbox rejected
                                       WHERE rejected.dead_lettered_at IS NOT NULL
                                         AND rejected.topic = waiting.topic AND rejected.key = waiting.key)
                    ORDER BY position LIMIT 1), 0) AS outbox_age,
         (SELECT count(*)::int FROM outbox WHERE dead_lettered_at IS NOT NULL) AS outbox_dead_letters,
         coalesce((SELECT n_dead_tup::float8 FROM pg_stat_user_tables WHERE relid = 'outbox'::regclass), 0) AS outbox_dead_rows,
         (SELECT count(*)::int FROM dead_letter) AS dead_letters,
         (SELECT count(*)::int FROM blocked_key) AS blocked_keys,
         coalesce((SELECT extract(epoch FROM clock_timestamp() - dead_lettered_at)::float8
                     FROM dead_letter ORDER BY position LIMIT 1), 0) AS dead_letter_age`,
    );
    return row!;
  }
}
