import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A year whose days off have been entered: working days are counted in these years only. */
@Entity('holiday_year')
export class HolidayYear {
  @PrimaryColumn('int', { primaryKeyConstraintName: 'holiday_year_pkey' })
  year: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('text', { name: 'recorded_by' })
  recordedBy: string;
}

/** A day off by the joint decree of three ministers (SKB 3 Menteri). */
@Entity('holiday')
export class Holiday {
  @PrimaryColumn('date', { primaryKeyConstraintName: 'holiday_pkey' })
  date: string;

  @Column('int')
  @ForeignKey(() => HolidayYear, { name: 'holiday_of_year' })
  year: number;

  @Column('text')
  name: string;

  @Column('text')
  kind: 'NATIONAL_HOLIDAY' | 'JOINT_LEAVE';
}
