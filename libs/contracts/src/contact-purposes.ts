/**
 * Why a service may read contacts, and the text that the people concerned read in the log of accesses. The token of a
 * service names the purposes of its account, such as `SERVICE@purpose:notify-members`.
 */
export const contactPurposes = {
  'notify-members': 'Mengirim pemberitahuan kepada anggota KIM / to notify members of a KIM',
  'invite-members': 'Mengirim undangan untuk menautkan akun / to send invitations to link an account',
  'notify-reporters': 'Mengirim pemberitahuan kepada pelapor / to notify reporters',
  'renew-pins': 'Mengirim PIN baru yang diminta pelapor / to send a new PIN that the reporter requested',
  'notify-agencies': 'Mengirim pemberitahuan kepada perangkat daerah / to notify agencies',
} as const;

export type ContactPurpose = keyof typeof contactPurposes;
