import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A year whose days off are recorded; working days are counted in such years only. */
@Entity('holiday_year')
export class HolidayYear {
  @PrimaryColumn('int')
  year: number;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt: Date;

  @Column('text')
  recordedBy: string;

  @Column('int', { default: 1 })
  version: number;

  @Column('text', { nullable: true })
  decreeNumber: string | null;

  @Column('text', { nullable: true })
  source: string | null;

  /** Running deadlines have been recalculated since. */
  @Column('boolean', { default: true })
  recalculated: boolean;
}

/** A version of the days off of a year; append-only. */
@Entity('holiday_version')
export class HolidayVersion {
  @PrimaryColumn('int')
  year: number;

  @PrimaryColumn('int')
  version: number;

  @Column('text', { nullable: true })
  decreeNumber: string | null;

  @Column('text', { nullable: true })
  source: string | null;

  @Column('timestamptz')
  recordedAt: Date;

  @Column('text')
  recordedBy: string;

  @Column('jsonb')
  days: object;
}

/** A day off by the joint decree of three ministers (SKB 3 Menteri). */
@Entity('holiday')
export class Holiday {
  @PrimaryColumn('date')
  date: string;

  @Column('int')
  @ForeignKey(() => HolidayYear, { name: 'holiday_of_year' })
  year: number;

  @Column('text')
  name: string;

  @Column('text')
  kind: 'NATIONAL_HOLIDAY' | 'JOINT_LEAVE';
}
