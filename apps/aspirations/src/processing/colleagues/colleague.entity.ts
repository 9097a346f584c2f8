import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An account that holds the role of a coordinator, by the token with which it came last. */
@Entity('colleague')
export class Colleague {
  @PrimaryColumn('text')
  account: string;

  /** As the identity provider has it. */
  @Column('text', { nullable: true })
  name: string | null;

  /** The areas of its grants; `*` for everything. */
  @Column('text', { array: true })
  areas: string[];

  /** The day on which it came last, in Jakarta. */
  @Column('date')
  seenOn: string;
}
