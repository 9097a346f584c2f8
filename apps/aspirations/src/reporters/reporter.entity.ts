import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Aspiration } from '../aspirations/aspiration.entity.js';

/** Who told an aspiration: sealed under the key in `ReporterKey`. */
@Entity('reporter')
export class Reporter {
  @PrimaryColumn('uuid', { name: 'aspiration_id', primaryKeyConstraintName: 'reporter_pkey' })
  @ForeignKey(() => Aspiration, { name: 'reporter_aspiration' })
  aspirationId: string;

  @Column('bytea')
  sealed: Buffer;

  @Column('timestamptz', { name: 'consented_at' })
  consentedAt: Date;
}

/** A reporter's own key, wrapped; deleting the row erases the reporter, in every backup of `reporter` too. */
@Entity('reporter_key')
export class ReporterKey {
  @PrimaryColumn('uuid', { name: 'aspiration_id', primaryKeyConstraintName: 'reporter_key_pkey' })
  @ForeignKey(() => Aspiration, { name: 'reporter_key_aspiration' })
  aspirationId: string;

  @Column('bytea', { name: 'wrapped_key' })
  wrappedKey: Buffer;
}

/** Who looked at a reporter's identity, when and what for; rows are added and never changed. */
@Entity('reporter_access')
@Index('reporter_access_by_aspiration', ['aspirationId', 'at'])
export class ReporterAccess {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reporter_access_pkey' })
  id: string;

  @Column('uuid', { name: 'aspiration_id' })
  aspirationId: string;

  @Column('text')
  actor: string;

  @Column('text')
  purpose: string;

  @Column('timestamptz', { default: () => 'now()' })
  at: Date;
}
