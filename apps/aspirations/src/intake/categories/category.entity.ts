import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What an aspiration is about. A retired one is no longer offered; the cases that bear it keep it. */
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
}
