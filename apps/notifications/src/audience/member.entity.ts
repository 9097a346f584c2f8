import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { memberPosts } from '#contracts';

/** Who belongs to which KIM, as ids; names and addresses stay in the registry. */
@Entity('member')
@Index('member_by_kim', ['kimId', 'id'])
export class Member {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'member_pkey' })
  id: string;

  @Column('int')
  version: number;

  @Column('uuid', { name: 'kim_id' })
  kimId: string;

  @Column('text')
  post: (typeof memberPosts)[number];

  /** Subject of the account with which the member signs in. */
  @Column('uuid', { name: 'account_id', nullable: true })
  accountId: string | null;
}
