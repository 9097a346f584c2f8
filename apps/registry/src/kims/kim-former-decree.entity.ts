import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Decree } from './decree.js';

/** A decree that another one has replaced. Rows are never changed. */
@Entity('kim_former_decree')
export class KimFormerDecreeEntity {
  @ForeignKey('KimEntity', { name: 'kim_former_decree_kim' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'kim_former_decree_pkey' })
  kimId: string;

  /** The version of the KIM at which it was replaced. */
  @PrimaryColumn('int', { primaryKeyConstraintName: 'kim_former_decree_pkey' })
  version: number;

  /** The number of the decree and its issuer, normalized by `decreeKey` and `issuerKey`. */
  @Column('text')
  decreeKey: string;

  @Column('text')
  decreeIssuerKey: string;

  /** With the term as it ended. */
  @Column('jsonb')
  decree: Decree;
}
