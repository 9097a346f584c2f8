import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** When a person last wrote by WhatsApp; their number is not stored. */
@Entity('whatsapp_conversation')
@Index('whatsapp_conversation_old', ['writtenAt'])
export class WhatsAppConversation {
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'whatsapp_conversation_pkey' })
  fingerprint: Buffer;

  @Column('timestamptz')
  writtenAt: Date;
}
