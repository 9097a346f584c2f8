export interface SeedCategory {
  readonly code: string;
  readonly nameId: string;
  readonly nameEn: string;
  /** The agency that handles it, everywhere in the regency. */
  readonly agencyId: string;
}

/** Based on the public categories of SP4N-LAPOR!, as far as a regency is responsible. */
export const categories: readonly SeedCategory[] = [
  category('ROADS_AND_BRIDGES', 'Jalan dan jembatan', 'Roads and bridges', 'dpupr'),
  category('WATER_AND_DRAINAGE', 'Air bersih, irigasi, dan drainase', 'Water, irrigation and drainage', 'dpupr'),
  category('SPATIAL_PLANNING', 'Penataan ruang dan bangunan', 'Spatial planning and buildings', 'dpupr'),
  category('STREET_LIGHTING', 'Penerangan jalan umum', 'Street lighting', 'dishub'),
  category('TRANSPORT', 'Perhubungan dan lalu lintas', 'Transport and traffic', 'dishub'),
  category('WASTE_AND_ENVIRONMENT', 'Sampah dan lingkungan hidup', 'Waste and environment', 'dlh'),
  category('HEALTH', 'Kesehatan', 'Health', 'dinkes'),
  category('EDUCATION', 'Pendidikan', 'Education', 'disdik'),
  category('SOCIAL_AID', 'Bantuan sosial dan kesejahteraan', 'Social aid and welfare', 'dinsos'),
  category('CIVIL_REGISTRATION', 'Kependudukan dan pencatatan sipil', 'Civil registration', 'disdukcapil'),
  category('AGRICULTURE', 'Pertanian dan peternakan', 'Agriculture and livestock', 'distan'),
  category('EMPLOYMENT', 'Ketenagakerjaan', 'Employment', 'disnaker'),
  category('PUBLIC_ORDER', 'Ketenteraman dan ketertiban umum', 'Public order', 'satpol-pp'),
  category('DISASTER', 'Bencana alam', 'Natural disaster', 'bpbd'),
  category('VILLAGE_GOVERNMENT', 'Pemerintahan dan pembangunan desa', 'Village government and development', 'dpmd'),
  category('INFORMATION_TECHNOLOGY', 'Teknologi informasi dan komunikasi', 'Information technology', 'diskominfo'),
];

function category(code: string, nameId: string, nameEn: string, agencyId: string): SeedCategory {
  return { code, nameId, nameEn, agencyId };
}
