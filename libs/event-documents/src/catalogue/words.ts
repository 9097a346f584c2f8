/** The languages of the catalogue; Indonesian first. */
export const languages = ['id', 'en'] as const;
export type Language = (typeof languages)[number];

/** The texts of the pages around what the contracts hold. */
export const words = {
  id: {
    title: 'Katalog peristiwa Sambung',
    other: 'English',
    introduction:
      'Peristiwa yang diterbitkan layanan Sambung di Kafka, sebagai CloudEvents 1.0. Tidak satu pun memuat data pribadi atau naskah warga.',
    asyncApi: 'Dokumen AsyncAPI',
    catalogue: 'Semua topik',
    topic: 'Topik',
    publisher: 'Penerbit',
    events: 'Peristiwa',
    key: 'Kunci',
    sequence: 'Urutan',
    partitions: 'Partisi',
    retention: 'Retensi',
    compacted: 'peristiwa terakhir tiap kunci disimpan seterusnya (compacted)',
    days: (days: number) => `${days} hari`,
    largest: 'Rekaman terbesar',
    type: 'Jenis di ce_type',
    schema: 'JSON Schema',
    field: 'Kolom',
    form: 'Bentuk',
    meaning: 'Arti',
    optional: 'boleh tidak ada',
    example: 'Contoh',
    agencies:
      'Peristiwa aspirasi yang sedang, atau baru saja, dipegang suatu perangkat daerah, menurut urutan perubahannya. Di sini peristiwa mempunyai id tersendiri. Isinya sama dengan di topik asalnya:',
  },
  en: {
    title: 'Sambung event catalogue',
    other: 'Bahasa Indonesia',
    introduction:
      'What the services of Sambung publish on Kafka, as CloudEvents 1.0. None carries personal data or texts of citizens.',
    asyncApi: 'AsyncAPI document',
    catalogue: 'All topics',
    topic: 'Topic',
    publisher: 'Publisher',
    events: 'Events',
    key: 'Key',
    sequence: 'Sequence',
    partitions: 'Partitions',
    retention: 'Retention',
    compacted: 'the last event of each key is retained forever (compacted)',
    days: (days: number) => `${days} days`,
    largest: 'Largest record',
    type: 'Type in ce_type',
    schema: 'JSON Schema',
    field: 'Field',
    form: 'Form',
    meaning: 'Meaning',
    optional: 'may be absent',
    example: 'Example',
    agencies:
      'The events of the aspirations that an agency has, or has just lost, in the order of the changes. An event has an id of its own here. The data are the same as on the topic of all:',
  },
} as const;
