import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The offer of a KIM to help; one for each request. */
@Entity('help_offer')
@Index('help_offer_once', ['helpRequestId', 'kimId'], { unique: true })
export class HelpOfferEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'help_offer_pkey' })
  id: string;

  @ForeignKey('HelpRequestEntity', { name: 'help_offer_request' })
  @Column('uuid')
  helpRequestId: string;

  @ForeignKey('KimEntity', { name: 'help_offer_kim' })
  @Column('uuid')
  kimId: string;

  @Column('text')
  message: string;

  @Column('timestamptz')
  createdAt: Date;
}
