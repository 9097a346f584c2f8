import type { AspirationsSchemas } from '#api-client';
import { defineTexts } from '../language/texts.js';
import type { Step } from './steps.js';

type Reason = AspirationsSchemas['Archiving']['reason'];
type Destination = AspirationsSchemas['Referral']['destination'];

interface StepTexts extends Record<string, string | Record<string, string>> {
  readonly step: Record<Step, string>;
  readonly text: Record<Step, string>;
  readonly reasons: Record<Reason, string>;
  readonly destinations: Record<Destination, string>;
}

export const stepTexts = defineTexts<StepTexts>(
  {
    step: {
      verify: 'Verifikasi',
      release: 'Lepas penahanan',
      assign: 'Disposisikan',
      accept: 'Terima disposisi',
      return: 'Kembalikan untuk dilengkapi',
      hold: 'Tahan',
      recall: 'Tarik dari perangkat daerah',
      decline: 'Tolak disposisi',
      ask: 'Tanya pelapor',
      'log-progress': 'Catat kemajuan',
      respond: 'Jawab pelapor',
      'send-back': 'Kembalikan jawaban',
      uphold: 'Kuatkan jawaban',
      archive: 'Arsipkan',
      refer: 'Teruskan ke instansi lain',
    },
    text: {
      verify: 'Alasan, bila ditahan',
      release: 'Alasan, bila ditahan lagi',
      assign: 'Catatan',
      accept: 'Catatan',
      return: 'Apa yang perlu dilengkapi pelapor?',
      hold: 'Mengapa ditahan? Pelapor membacanya.',
      recall: 'Mengapa ditarik?',
      decline: 'Mengapa ini bukan kewenangan Anda?',
      ask: 'Pertanyaan kepada pelapor',
      'log-progress': 'Apa yang sudah dikerjakan?',
      respond: 'Jawaban kepada pelapor',
      'send-back': 'Mengapa jawabannya dikembalikan?',
      uphold: 'Mengapa jawabannya tetap berlaku?',
      archive: 'Penjelasan kepada pelapor',
      refer: 'Penjelasan kepada pelapor',
    },
    reasons: {
      WRONG_FORMAT: 'Bentuknya tidak sesuai',
      TOO_GENERAL: 'Terlalu umum',
      NOT_GOVERNMENT: 'Bukan urusan pemerintah',
      REPEATED: 'Sudah disampaikan sebelumnya',
      WITHDRAWN: 'Ditarik pelapor',
      INCOMPLETE: 'Tidak dilengkapi',
      ABUSIVE: 'Kasar atau merendahkan',
    },
    destinations: {
      LAPOR: 'SP4N-LAPOR! (nasional)',
      PROVINCE: 'Provinsi Jawa Barat',
      OTHER_REGENCY: 'Kabupaten atau kota lain',
      MINISTRY: 'Kementerian',
      LAW_ENFORCEMENT: 'Penegak hukum',
      OTHER: 'Instansi lain',
    },
  },
  {
    step: {
      verify: 'Verify',
      release: 'Release',
      assign: 'Assign',
      accept: 'Accept the assignment',
      return: 'Return for completion',
      hold: 'Put on hold',
      recall: 'Recall from the agency',
      decline: 'Decline the assignment',
      ask: 'Ask the reporter',
      'log-progress': 'Log progress',
      respond: 'Answer the reporter',
      'send-back': 'Send the answer back',
      uphold: 'Uphold the answer',
      archive: 'Archive',
      refer: 'Refer to another authority',
    },
    text: {
      verify: 'Reason, if it is put on hold',
      release: 'Reason, if it is put on hold again',
      assign: 'Note',
      accept: 'Note',
      return: 'What must the reporter complete?',
      hold: 'Why is it on hold? The reporter reads it.',
      recall: 'Why is it recalled?',
      decline: 'Why is it not within your authority?',
      ask: 'Question to the reporter',
      'log-progress': 'What has been done?',
      respond: 'Answer to the reporter',
      'send-back': 'Why is the answer sent back?',
      uphold: 'Why does the answer stand?',
      archive: 'Explanation to the reporter',
      refer: 'Explanation to the reporter',
    },
    reasons: {
      WRONG_FORMAT: 'Not in the right form',
      TOO_GENERAL: 'Too general',
      NOT_GOVERNMENT: 'No matter of the government',
      REPEATED: 'Submitted before',
      WITHDRAWN: 'Withdrawn by the reporter',
      INCOMPLETE: 'Not completed',
      ABUSIVE: 'Abusive',
    },
    destinations: {
      LAPOR: 'SP4N-LAPOR! (national)',
      PROVINCE: 'Province of West Java',
      OTHER_REGENCY: 'Another regency or city',
      MINISTRY: 'Ministry',
      LAW_ENFORCEMENT: 'Law enforcement',
      OTHER: 'Another authority',
    },
  },
);
