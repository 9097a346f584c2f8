import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { TemplateName } from '../catalog/declarations.js';
import type { Language } from '../content/language.js';
import { TemplateVersion } from '../versions/template-version.entity.js';

/** As WhatsApp names them (`message_template_status_update`). */
export const approvalStatuses = ['PENDING', 'APPROVED', 'REJECTED', 'PAUSED', 'DISABLED'] as const;
export type ApprovalStatus = (typeof approvalStatuses)[number];

/** Whether WhatsApp accepts messages of a version in a language; without a row it was not submitted. */
@Entity('whatsapp_approval')
@Check('whatsapp_approval_status', `status IN ('PENDING', 'APPROVED', 'REJECTED', 'PAUSED', 'DISABLED')`)
@ForeignKey(() => TemplateVersion, ['template', 'number'], ['template', 'number'], {
  name: 'whatsapp_approval_version',
})
export class WhatsAppApproval {
  @PrimaryColumn('text')
  template: TemplateName;

  @PrimaryColumn('int')
  number: number;

  @PrimaryColumn('text')
  language: Language;

  @Column('text')
  status: ApprovalStatus;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('timestamptz')
  changedAt: Date;
}
