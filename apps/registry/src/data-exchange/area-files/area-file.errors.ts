import { defineErrors } from '#http-api';

export const areaFileError = defineErrors({
  'boundary-not-found': {
    status: 404,
    en: 'No boundary of this area has been imported.',
    id: 'Batas wilayah ini belum diimpor.',
  },
  'geojson-refused': {
    status: 422,
    en: 'The file is not GeoJSON with areas of the registry. Nothing was imported.',
    id: 'Berkas bukan GeoJSON berisi wilayah yang sesuai. Tidak ada yang diimpor.',
  },
});
