import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { documentKinds } from '#contracts';
import { historyOf } from '#lifecycle';
import type { DocumentStatus } from './document.workflow.js';

/** What stays the same from edition to edition, in all languages: the address of a text. */
@Entity('document')
export class Document {
  @PrimaryColumn('uuid')
  id: string;

  @Column('int')
  version: number;

  @Column('text')
  status: DocumentStatus;

  @Column('text')
  kind: (typeof documentKinds)[number];

  /** The KIM that wrote it; null: the office did. */
  @Column('uuid', { nullable: true })
  kimId: string | null;

  /** The document that replaces this one. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Document, { name: 'document_redirect' })
  redirectTo: string | null;

  /** Public: why it was redirected or removed. */
  @Column('text', { nullable: true })
  closedReason: string | null;

  /** Subject of the access token. */
  @Column('text')
  createdBy: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  updatedAt: Date;
}

export const DocumentHistory = historyOf('document', () => Document);
