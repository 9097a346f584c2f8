import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { historyOf } from '#lifecycle';
import type { RelayStatus } from './relay-request.workflow.js';

/** A request to one member of a KIM to inform a person; its id is that of the message. */
@Entity('relay_request')
@Check('relay_request_erased', `status IN ('ASKED', 'ACCEPTED', 'UNASSIGNED') OR sealed_content IS NULL`)
@Index('relay_request_of_account', ['accountId', 'id'])
@Index('relay_request_due', ['dueAt'], { where: `status IN ('ASKED', 'ACCEPTED', 'UNASSIGNED')` })
@Index('relay_request_to_pass_on', ['answerBy'], { where: `status IN ('ASKED', 'UNASSIGNED')` })
@Index('relay_request_to_report', ['finishedAt'], { where: 'finished_at IS NOT NULL AND reported_at IS NULL' })
export class RelayRequest {
  @PrimaryColumn('uuid')
  id: string;

  @Column('int')
  version: number;

  @Column('text')
  status: RelayStatus;

  /** The member who is asked now, or was asked last. */
  @Column('uuid')
  memberId: string;

  @Column('uuid')
  accountId: string;

  @Column('uuid')
  kimId: string;

  @Column('text')
  villageCode: string;

  /** The name of the person and the text, sealed until the member has answered. */
  @Column('bytea', { nullable: true })
  wrappedKey: Buffer | null;

  @Column('bytea', { nullable: true })
  sealedContent: Buffer | null;

  @Column('timestamptz')
  askedAt: Date;

  /** The members who were asked, in order. */
  @Column('uuid', { array: true })
  asked: string[];

  /** Without an answer by then another member is asked; null when no answer is awaited or no other member is left. */
  @Column('timestamptz', { nullable: true })
  answerBy: Date | null;

  @Column('timestamptz')
  dueAt: Date;

  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null;

  /** When the outcome was recorded as a receipt of the message. */
  @Column('timestamptz', { nullable: true })
  reportedAt: Date | null;
}

export const RelayRequestHistory = historyOf('relay-request', () => RelayRequest);
