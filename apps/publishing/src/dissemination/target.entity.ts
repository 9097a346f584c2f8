import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { fieldsOfActivity, kimStatuses, maturityLevels } from '#contracts';
import { Edition } from '../documents/edition.entity.js';

export const notifiedMembers = ['MEMBERS', 'OFFICERS'] as const;

/** Which KIM in the villages of an edition are asked to disseminate it. Without a row: all active ones. */
@Entity('edition_target')
export class EditionTarget {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Edition, { name: 'edition_target_of_edition' })
  editionId: string;

  @Column('int')
  version: number;

  @Column('text', { array: true })
  kimStatuses: (typeof kimStatuses)[number][];

  /** Null: whatever their level of maturity is, also when none has been assessed. */
  @Column('text', { array: true, nullable: true })
  levels: (typeof maturityLevels)[number][] | null;

  /** Null: whatever they are active in. */
  @Column('text', { array: true, nullable: true })
  fieldsOfActivity: (typeof fieldsOfActivity)[number][] | null;

  /** Whom in the KIM the tasks are announced to. */
  @Column('text')
  notify: (typeof notifiedMembers)[number];
}
