import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How much a provider is used beside the others of its channel, from 0 to 1: less after failures, more with time. */
@Entity('provider_health')
export class ProviderHealth {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'provider_health_pkey' })
  provider: string;

  @Column('float8')
  weight: number;

  @Column('timestamptz')
  updatedAt: Date;
}
