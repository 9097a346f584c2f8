import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A warning about the end of a decree that was published, once for each end and distance. */
@Entity('kim_decree_warning')
export class KimDecreeWarningEntity {
  @ForeignKey('KimEntity', { name: 'kim_decree_warning_kim' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'kim_decree_warning_pkey' })
  kimId: string;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'kim_decree_warning_pkey' })
  expiresOn: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'kim_decree_warning_pkey' })
  daysBefore: number;

  @Column('timestamptz')
  at: Date;
}
