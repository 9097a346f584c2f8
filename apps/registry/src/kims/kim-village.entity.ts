import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A village that a KIM serves. A village may have many KIM, and a KIM many villages. */
@Entity('kim_village')
@Index('kim_village_by_village', ['villageCode', 'kimId'])
export class KimVillageEntity {
  @ForeignKey('KimEntity', { name: 'kim_village_kim' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'kim_village_pkey' })
  kimId: string;

  @ForeignKey('AreaEntity', { name: 'kim_village_area' })
  @PrimaryColumn('text', { primaryKeyConstraintName: 'kim_village_pkey' })
  villageCode: string;
}
