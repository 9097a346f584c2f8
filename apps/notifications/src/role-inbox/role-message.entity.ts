import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { messageSubjects } from '#contracts';
import type { TemplateName } from '../templates/catalog/declarations.js';
import type { InboxRole } from './inbox-roles.js';

/** A message to all who hold a role at a place when they read it; without personal data. */
@Entity('role_message')
@Check(
  'role_message_role',
  `role IN ('VILLAGE_OFFICER', 'DISTRICT_OFFICER', 'DISKOMINFO_VERIFIER', 'DISKOMINFO_EDITOR', 'COMPLAINT_COORDINATOR', 'AGENCY_LIAISON', 'PPID_OFFICER', 'PPID_SUPERIOR', 'DPO')`,
)
@Check('role_message_about', `about_kind IN ('KIM', 'TASK', 'ASPIRATION', 'DATA_REQUEST', 'CLAIM', 'EDITION', 'PLAN')`)
@Index('role_message_once', ['eventId', 'template', 'role', 'place'], { unique: true })
@Index('role_message_inbox', ['role', 'id'])
@Index('role_message_of_place', ['role', 'place', 'id'])
export class RoleMessage {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'role_message_pkey' })
  id: string;

  @Column('uuid')
  eventId: string;

  @Column('text')
  role: InboxRole;

  /** The code of an area, the id of an agency, or `*` for the whole regency. */
  @Column('text')
  place: string;

  @Column('text')
  template: TemplateName;

  @Column('int')
  templateVersion: number;

  @Column('jsonb')
  variables: Record<string, string>;

  @Column('text')
  aboutKind: (typeof messageSubjects)[number];

  @Column('uuid')
  aboutId: string;

  /** In Indonesian, for the search; readers of other languages get their own text. */
  @Column('text')
  subject: string;

  @Column('text')
  text: string;

  @Column('timestamptz')
  createdAt: Date;
}

/** That a person has read a message to a role: each person has an own state. */
@Entity('role_message_read')
@Index('role_message_read_of_message', ['messageId'])
export class RoleMessageRead {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'role_message_read_pkey' })
  account: string;

  @ForeignKey('RoleMessage', { name: 'role_message_read_message' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'role_message_read_pkey' })
  messageId: string;

  @Column('timestamptz')
  readAt: Date;
}
