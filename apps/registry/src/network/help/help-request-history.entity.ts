import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** How a request for help came to each of its versions; rows are only ever added. */
@Entity('help_request_history')
export class HelpRequestHistoryEntity {
  @ForeignKey('HelpRequestEntity', { name: 'help_request_history_of' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'help_request_history_pkey' })
  helpRequestId: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'help_request_history_pkey' })
  version: number;

  @Column('text')
  action: string;

  @Column('text', { name: 'from_status', nullable: true })
  from: string | null;

  @Column('text', { name: 'to_status' })
  to: string;

  @Column('text', { nullable: true })
  reason: string | null;

  /** Subject of the access token. */
  @Column('text')
  actor: string;

  @Column('timestamptz')
  at: Date;
}
