import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A fault in a row of a file, without the content of the row. */
@Entity('kim_import_fault')
export class KimImportFaultEntity {
  @ForeignKey('KimImportEntity', { name: 'kim_import_fault_import' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'kim_import_fault_pkey' })
  importId: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'kim_import_fault_pkey' })
  line: number;

  /** Its place among the faults of the line. */
  @PrimaryColumn('int', { primaryKeyConstraintName: 'kim_import_fault_pkey' })
  place: number;

  @Column('text', { name: 'file_column', nullable: true })
  column: string | null;

  @Column('text')
  code: string;

  @Column('text', { nullable: true })
  detail: string | null;
}
