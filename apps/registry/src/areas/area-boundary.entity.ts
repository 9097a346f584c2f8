import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Geometry } from './boundary.rules.js';

/** The boundary of an area. Not every area has one. */
@Entity('area_boundary')
export class AreaBoundaryEntity {
  @ForeignKey('AreaEntity', { name: 'area_boundary_area' })
  @PrimaryColumn('text', { primaryKeyConstraintName: 'area_boundary_pkey' })
  code: string;

  /** Counts the corrections of the boundary. */
  @Column('int')
  version: number;

  /** GeoJSON (RFC 7946): longitude first, WGS 84. */
  @Column('jsonb')
  geometry: Geometry;

  /** Subject of the access token. */
  @Column('text')
  actor: string;

  @Column('timestamptz')
  at: Date;
}
