import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The last message whose content was dropped: one row. */
@Entity('content_retention')
@Check('content_retention_one', 'one')
export class ContentRetention {
  @PrimaryColumn('boolean', { primaryKeyConstraintName: 'content_retention_pkey' })
  one: boolean;

  @Column('uuid')
  cursor: string;
}
