import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The boundary of an area as the registry publishes it; x is the longitude, y the latitude. */
@Entity('area_boundary')
export class AreaBoundary {
  @PrimaryColumn('text')
  code: string;

  /** Version of the boundary in the registry. */
  @Column('int')
  version: number;

  /** The outer ring of each of its polygons. */
  @Column('polygon', { array: true })
  outlines: string[];

  /** The rings of what their polygons leave out. */
  @Column('polygon', { array: true })
  holes: string[];
}
