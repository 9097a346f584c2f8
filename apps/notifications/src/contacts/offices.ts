import { Inject, Injectable } from '@nestjs/common';
import { notificationsSettings, type NotificationsSettings } from '../notifications.settings.js';
import type { Contact } from './claim-check.js';

/** Offices of the regency that receive mail of their own. */
export type Office = 'DISKOMINFO' | 'REGIONAL_SECRETARY' | 'DPO' | 'PPID' | 'PPID_SUPERIOR';

/** The addresses of offices, from the settings. */
@Injectable()
export class Offices {
  constructor(@Inject(notificationsSettings) private readonly settings: NotificationsSettings) {}

  contact(office: string): Contact {
    const { OFFICE_DISKOMINFO_EMAIL, OFFICE_REGIONAL_SECRETARY_EMAIL, OFFICE_DPO_EMAIL } = this.settings;
    const { OFFICE_PPID_EMAIL, OFFICE_PPID_SUPERIOR_EMAIL } = this.settings;
    const known: Record<Office, [name: string, email: string]> = {
      DISKOMINFO: ['Kepala Diskominfo', OFFICE_DISKOMINFO_EMAIL],
      REGIONAL_SECRETARY: ['Sekretaris Daerah', OFFICE_REGIONAL_SECRETARY_EMAIL],
      PPID: ['Pejabat Pengelola Informasi dan Dokumentasi', OFFICE_PPID_EMAIL],
      PPID_SUPERIOR: ['Atasan PPID', OFFICE_PPID_SUPERIOR_EMAIL],
      DPO: ['Pejabat Pelindungan Data Pribadi', OFFICE_DPO_EMAIL],
    };
    const [name, email] = known[office as Office];
    return { name, email: email === '' ? null : email };
  }
}
