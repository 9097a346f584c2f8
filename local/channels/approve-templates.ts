import type { PlatformFile } from '../launcher/platform-file.js';
import type { Log } from '../log.js';
import { SampleAccounts } from '../seed/sample-accounts.js';
import { localSecrets } from './channel-environment.js';
import { signatureOf } from './webhooks.js';

interface Templates {
  readonly items: readonly { readonly name: string; readonly current: number }[];
}

/** Reports, as WhatsApp does by its webhook, that it approved the current version of every template. */
export async function approveTemplates({ services, issuer }: PlatformFile, log: Log): Promise<void> {
  const editor = await new SampleAccounts(services.notifications, issuer.tokenUrl).named('editor');
  const templates = await editor.find<Templates>('/v1/templates');
  const entry = (templates?.items ?? []).flatMap(({ name, current }) =>
    ['id', 'en'].map((language) => ({
      time: Math.floor(Date.now() / 1000),
      changes: [
        {
          field: 'message_template_status_update',
          value: {
            event: 'APPROVED',
            message_template_name: `${name.replaceAll('-', '_')}_${current}`,
            message_template_language: language,
          },
        },
      ],
    })),
  );
  const body = JSON.stringify({ object: 'whatsapp_business_account', entry });
  const response = await fetch(new URL('/v1/providers/whatsapp', services.notifications), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-hub-signature-256': signatureOf(body, localSecrets.whatsAppApp),
    },
    body,
  });
  if (!response.ok) log(`WhatsApp could not approve the templates: ${response.status}`);
}
