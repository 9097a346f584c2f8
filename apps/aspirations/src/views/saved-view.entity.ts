import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Agency } from '../agencies/agency.entity.js';
import type { SavedList } from './saved-lists.js';

/** A query of a list under a name, of one account; others may share it. It contains no rows and gives no rights. */
@Entity('saved_view')
@Index('saved_view_by_account', ['account', 'list', 'name', 'id'])
@Index('saved_view_of_office', ['list', 'name', 'id'], { where: `shared_with = 'OFFICE'` })
@Index('saved_view_by_agency', ['agencyId', 'list', 'name', 'id'], { where: 'agency_id IS NOT NULL' })
@Check('saved_view_shared_with_agency', `(shared_with IS NOT DISTINCT FROM 'AGENCY') = (agency_id IS NOT NULL)`)
export class SavedView {
  @PrimaryColumn('uuid')
  id: string;

  @Column('int')
  version: number;

  @Column('text')
  account: string;

  @Column('text')
  list: SavedList;

  @Column('text')
  name: string;

  /** The query parameters of the list, as they were written. */
  @Column('jsonb')
  parameters: Readonly<Record<string, string>>;

  @Column('text', { nullable: true })
  sharedWith: 'OFFICE' | 'AGENCY' | null;

  /** The agency that it is shared with. */
  @Column('text', { nullable: true })
  @ForeignKey(() => Agency, { name: 'saved_view_agency' })
  agencyId: string | null;

  @Column('timestamptz')
  changedAt: Date;
}
