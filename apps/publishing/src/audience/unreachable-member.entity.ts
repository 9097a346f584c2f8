import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A member whom no channel reaches, as notifications reports it. */
@Entity('unreachable_member')
export class UnreachableMember {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'unreachable_member_pkey' })
  memberId: string;

  @Column('timestamptz')
  since: Date;
}
