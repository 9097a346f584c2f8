import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A reminder of a missing report that was published, once for each KIM and month. */
@Entity('report_reminder')
export class ReportReminderEntity {
  @ForeignKey('KimEntity', { name: 'report_reminder_kim' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'report_reminder_pkey' })
  kimId: string;

  /** Of its event. */
  @Column('uuid')
  id: string;

  /** Its first day. */
  @PrimaryColumn('date', { primaryKeyConstraintName: 'report_reminder_pkey' })
  month: string;

  @Column('timestamptz')
  at: Date;
}
