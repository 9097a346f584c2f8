import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ImportState } from './kim-import-rows.js';

/** A KIM of a file: pending, entered, known to the registry, refused, or cancelled. */
@Entity('imported_kim')
@Check('imported_kim_state', `state IN ('PENDING', 'ENTERED', 'KNOWN', 'REFUSED', 'CANCELLED')`)
@Check('imported_kim_sealed', `(state = 'PENDING') = (sealed IS NOT NULL)`)
@Check('imported_kim_kim', `(state IN ('ENTERED', 'KNOWN')) = (kim_id IS NOT NULL)`)
export class ImportedKimEntity {
  @ForeignKey('KimImportEntity', { name: 'imported_kim_import' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'imported_kim_pkey' })
  importId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'imported_kim_pkey' })
  state: ImportState;

  /** Its first line in the file. */
  @PrimaryColumn('int', { primaryKeyConstraintName: 'imported_kim_pkey' })
  line: number;

  /** The KIM with its members as parsed from the file, while it is pending. */
  @Column('bytea', { nullable: true })
  sealed: Buffer | null;

  @ForeignKey('KimEntity', { name: 'imported_kim_kim_id' })
  @Column('uuid', { nullable: true })
  kimId: string | null;
}
