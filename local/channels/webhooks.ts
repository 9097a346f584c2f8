import { createHmac } from 'node:crypto';

/** The secrets that the local providers share with the service. */
export interface ProviderSecrets {
  readonly whatsAppApp: string;
  readonly smsCallback: string;
}

/** A call of a provider at the service. */
export interface Webhook {
  readonly path: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Reports statuses of a message, in the words of its provider. */
export function webhookOf(
  { provider, id, to }: { readonly provider: string; readonly id: string; readonly to: string },
  statuses: readonly string[],
  secrets: ProviderSecrets,
): Webhook {
  if (provider === 'sms-http') {
    const headers = { 'x-callback-secret': secrets.smsCallback };
    return { path: '/v1/providers/sms-http/receipts', body: JSON.stringify({ id, status: statuses[0] }), headers };
  }
  const timestamp = String(Math.floor(Date.now() / 1000));
  const reported = statuses.map((status) => ({ id, status, timestamp, recipient_id: to }));
  const body = JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [{ changes: [{ value: { messaging_product: 'whatsapp', statuses: reported } }] }],
  });
  const headers = { 'x-hub-signature-256': signatureOf(body, secrets.whatsAppApp) };
  return { path: '/v1/providers/whatsapp', body, headers };
}

/** Returns the status of the response. */
export async function sendWebhook(serviceUrl: string, { path, body, headers }: Webhook): Promise<number> {
  const response = await fetch(new URL(path, serviceUrl), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
    signal: AbortSignal.timeout(5000),
  });
  await response.arrayBuffer();
  return response.status;
}

/** As WhatsApp signs its webhooks. */
export function signatureOf(body: string, secret: string): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}
