import type { Descriptions } from '../fields.js';

export const registryBoundary: Descriptions = {
  code: {
    en: 'The area of the boundary by its Kemendagri code.',
    id: 'Wilayah pemilik batas menurut kode Kemendagri.',
  },
  version: {
    en: 'The version of the boundary, not of the area, counted from 1.',
    id: 'Versi batas, bukan versi wilayah, dihitung dari 1.',
  },
  geometry: {
    en: 'The boundary as GeoJSON (RFC 7946), in degrees of WGS 84; it is not official.',
    id: 'Batas wilayah dalam GeoJSON (RFC 7946), dalam derajat WGS 84; bukan batas resmi.',
  },
  'geometry.type': { en: 'The type of the GeoJSON geometry.', id: 'Jenis geometri GeoJSON.' },
  'geometry.coordinates': {
    en: 'Rings of positions: longitude first, then latitude.',
    id: 'Cincin posisi: bujur lebih dahulu, lalu lintang.',
  },
};
