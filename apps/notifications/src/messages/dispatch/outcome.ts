import type { Suppression } from '../addresses/mail-addresses.service.js';

/** The outcome of one attempt to deliver a message. */
export type Outcome =
  | { readonly kind: 'delivered' }
  /** A later attempt may succeed. `detail`: a code of the mail server. */
  | { readonly kind: 'postponed'; readonly detail: string }
  | {
      readonly kind: 'failed';
      readonly reason: 'NO_CONTACT' | 'ADDRESS_REFUSED' | 'UNDELIVERABLE' | Suppression;
      readonly detail?: string | undefined;
    };

interface SmtpFailure {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
}

/** The commands whose rejection concerns one mail only. */
const messageCommands = ['MAIL FROM', 'RCPT TO', 'DATA'];

/** Authentication is required, too weak or wrong (RFC 4954 §6): an error of the settings, not of the mail. */
const authenticationCodes = [530, 534, 535, 538];

/**
 * Classifies a failure of SMTP (RFC 5321 §4.2.1): 5yz to RCPT TO means that the mailbox does not exist, to MAIL FROM or
 * DATA that the server rejects this mail. 4yz, a lost connection, a server that rejects all clients and a failed
 * authentication are temporary.
 */
export function outcomeOfSmtp(error: unknown): Outcome {
  const { code, command, responseCode } = (error ?? {}) as SmtpFailure;
  const detail = String(responseCode ?? code ?? 'unknown');
  const permanent =
    responseCode !== undefined &&
    responseCode >= 500 &&
    responseCode < 600 &&
    !authenticationCodes.includes(responseCode) &&
    messageCommands.includes(command ?? '');
  if (permanent && command === 'RCPT TO') return { kind: 'failed', reason: 'ADDRESS_REFUSED', detail };
  if (code === 'EENVELOPE' && responseCode === undefined) return { kind: 'failed', reason: 'ADDRESS_REFUSED', detail };
  if (permanent) return { kind: 'failed', reason: 'UNDELIVERABLE', detail };
  return { kind: 'postponed', detail };
}
