import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Aspiration } from '../aspiration.entity.js';

/** What an account has read of an aspiration: everything up to this version. */
@Entity('aspiration_read')
export class AspirationRead {
  @PrimaryColumn('text')
  account: string;

  @PrimaryColumn('uuid')
  @ForeignKey(() => Aspiration, { name: 'aspiration_read_aspiration' })
  aspirationId: string;

  @Column('int')
  version: number;
}
