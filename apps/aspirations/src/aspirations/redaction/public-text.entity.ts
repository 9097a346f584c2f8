import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Aspiration } from '../aspiration.entity.js';

/** The public text of an aspiration since one of its versions; rows are only ever added, once a coordinator masks by hand. */
@Entity('public_text')
export class PublicText {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Aspiration, { name: 'public_text_aspiration' })
  aspirationId: string;

  /** The version of the aspiration that has this text first. */
  @PrimaryColumn('int')
  version: number;

  @Column('text')
  title: string;

  @Column('text')
  body: string;

  /** Subject of the account that masked it; `SYSTEM_ACTOR` of the first one. */
  @Column('text')
  actor: string;

  @Column('timestamptz')
  at: Date;
}
