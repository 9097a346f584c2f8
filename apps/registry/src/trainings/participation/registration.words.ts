import type { WorkflowWords } from '#lifecycle';
import type { registrationWorkflow } from './registration.workflow.js';

/** The statuses and actions in words: `You cannot <action> in the status "<status>"`. */
export const registrationWords: WorkflowWords<typeof registrationWorkflow> = {
  statuses: {
    WAITING: { en: 'on the waiting list', id: 'dalam daftar tunggu' },
    REGISTERED: { en: 'registered', id: 'terdaftar' },
    WITHDRAWN: { en: 'withdrawn', id: 'dibatalkan' },
  },
  actions: {
    register: { en: 'register', id: 'mendaftar' },
    admit: { en: 'admit it from the waiting list', id: 'menerimanya dari daftar tunggu' },
    grant: { en: 'grant the certificate', id: 'memberikan sertifikat' },
    'check-in': { en: 'check in', id: 'mencatat kehadiran sendiri' },
    attend: { en: 'record the attendance', id: 'mencatat kehadiran' },
    score: { en: 'record the score', id: 'mencatat nilai' },
    withdraw: { en: 'withdraw it', id: 'membatalkannya' },
  },
};
