import { Liquid } from 'liquidjs';
import { z } from 'zod';
import { documentLanguages, messageChannels } from '#contracts';
import { rule } from '#text';
import type { PreferenceResponse } from '../preference.dto.js';
import { cadences } from '../../subscribers/subscriptions/cadence.js';
import { zones } from '../quiet-hours/quiet-hours.rules.js';

/** The channels that the page offers, with their names. */
const offered = { EMAIL: 'Surel / E-mail', SMS: 'SMS', WHATSAPP: 'WhatsApp', TELEGRAM: 'Telegram' } as const;
const cadenceNames = {
  IMMEDIATE: 'Langsung / at once',
  DAILY: 'Satu rangkuman setiap hari pukul 08.30 / one digest every day at 08.30',
  WEEKLY: 'Satu rangkuman setiap Sabtu pukul 08.30 / one digest on Saturdays at 08.30',
} as const;
const time = z.union([
  z.literal(''),
  z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, rule({ en: 'must be a time such as 21:00', id: 'harus jam seperti 21:00' })),
]);
const checked = z.literal('yes').optional();

export const PreferenceForm = z
  .strictObject({
    version: z.coerce.number().int().min(0).max(1_000_000_000),
    from: time,
    until: time,
    zone: z.enum(zones),
    language: z.enum(documentLanguages),
    cadence: z.enum(cadences),
    EMAIL: checked,
    SMS: checked,
    WHATSAPP: checked,
    TELEGRAM: checked,
  })
  .meta({ id: 'PreferenceForm' });
export type PreferenceForm = z.output<typeof PreferenceForm>;

/** A channel that is not ticked is denied. */
export function deniedChannels(form: PreferenceForm): PreferenceResponse['rules'] {
  return messageChannels.flatMap((channel) =>
    channel in offered && form[channel as keyof typeof offered] === undefined
      ? [{ class: 'ANY' as const, channel, topic: 'ANY' as const, allow: false }]
      : [],
  );
}

const liquid = new Liquid({ outputEscape: 'escape', strictVariables: true, strictFilters: true, cache: true });

const page = liquid.parse(`<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Pengaturan pemberitahuan</title>
<style>
body { font-family: system-ui, sans-serif; max-width: 34rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a }
fieldset { margin: 1rem 0; border: 1px solid #999; border-radius: .4rem }
label { display: block; padding: .3rem 0 }
button { font-size: 1rem; padding: .7rem 1.2rem }
</style>
</head>
<body>
<h1>Pengaturan pemberitahuan</h1>
<p lang="en">Notification settings</p>
{% if saved %}<p role="status"><strong>Tersimpan. / <span lang="en">Saved.</span></strong></p>{% endif %}
<form method="post">
<input type="hidden" name="version" value="{{ version }}">
<fieldset><legend>Saluran / <span lang="en">Channels</span></legend>
{% for channel in channels %}<label><input type="checkbox" name="{{ channel.code }}" value="yes"{% if channel.allowed %} checked{% endif %}> {{ channel.name }}</label>
{% endfor %}</fieldset>
<fieldset><legend>Jam tenang / <span lang="en">Quiet hours</span></legend>
<label>Dari / <span lang="en">from</span> <input type="time" name="from" value="{{ from }}"></label>
<label>Sampai / <span lang="en">until</span> <input type="time" name="until" value="{{ until }}"></label>
<label>Zona waktu / <span lang="en">time zone</span> <select name="zone">
{% for one in zones %}<option value="{{ one.code }}"{% if one.code == zone %} selected{% endif %}>{{ one.name }}</option>
{% endfor %}</select></label></fieldset>
<label>Informasi berkala / <span lang="en">Mailings</span> <select name="cadence">
{% for one in cadences %}<option value="{{ one.code }}"{% if one.code == cadence %} selected{% endif %}>{{ one.name }}</option>
{% endfor %}</select></label>
<label>Bahasa / <span lang="en">Language</span> <select name="language">
{% for one in languages %}<option value="{{ one.code }}"{% if one.code == language %} selected{% endif %}>{{ one.name }}</option>
{% endfor %}</select></label>
<p>Peringatan bencana dan jawaban atas laporan Anda tetap dikirim. / <span lang="en">Disaster warnings and answers to your reports are sent anyway.</span></p>
<p><button type="submit">Simpan / <span lang="en">Save</span></button></p>
</form>
</body>
</html>
`);

/** The page works without scripts. All input is escaped. */
export function preferencePage(current: PreferenceResponse, saved: boolean): string {
  const { version, quietHours, zone, language, cadence, rules } = current;
  const isDenied = (code: string) =>
    rules.some(({ channel, class: of, topic, allow }) => channel === code && of === 'ANY' && topic === 'ANY' && !allow);
  return liquid.renderSync(page, {
    saved,
    version,
    zone,
    language,
    cadence,
    cadences: cadences.map((code) => ({ code, name: cadenceNames[code] })),
    from: quietHours?.from ?? '',
    until: quietHours?.until ?? '',
    channels: Object.entries(offered).map(([code, name]) => ({ code, name, allowed: !isDenied(code) })),
    zones: zones.map((code, index) => ({ code, name: ['WIB', 'WITA', 'WIT'][index] })),
    languages: documentLanguages.map((code, index) => ({ code, name: ['Indonesia', 'Sunda', 'English'][index] })),
  }) as string;
}
