import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A category of aspirations. A retired one is no longer on offer; existing aspirations still have it. */
@Entity('category')
export class Category {
  @PrimaryColumn('text')
  code: string;

  @Column('text')
  nameId: string;

  @Column('text')
  nameEn: string;

  @Column('text', { nullable: true })
  @ForeignKey(() => Category, { name: 'category_parent' })
  parentCode: string | null;

  @Column('boolean', { default: false })
  retired: boolean;

  /** When its name, its parent or whether it is on offer changed last. */
  @Column('timestamptz', { default: () => 'now()' })
  changedAt: Date;
}
