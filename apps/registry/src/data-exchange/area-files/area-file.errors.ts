import { defineErrors } from '#http-api';

export const areaFileError = defineErrors({
  'geojson-refused': {
    status: 422,
    en: 'The file is not GeoJSON with areas of the registry. Nothing was imported.',
    id: 'Berkas bukan GeoJSON berisi wilayah yang sesuai. Tidak ada yang diimpor.',
  },
});
