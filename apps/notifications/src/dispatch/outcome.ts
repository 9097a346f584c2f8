/** What became of one attempt to deliver a message. */
export type Outcome =
  | { readonly kind: 'delivered' }
  /** It may work later. `detail`: a code of the other side. */
  | { readonly kind: 'postponed'; readonly detail: string }
  | {
      readonly kind: 'failed';
      readonly reason: 'NO_CONTACT' | 'ADDRESS_REFUSED' | 'UNDELIVERABLE';
      readonly detail?: string | undefined;
    };

interface SmtpFailure {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
}

/** The commands whose refusal is about this one mail. */
const messageCommands = ['MAIL FROM', 'RCPT TO', 'DATA'];

/** Our sign-in is wanted, too weak, or wrong (RFC 4954 §6): for us to put right, and nothing of the mail's. */
const authenticationCodes = [530, 534, 535, 538];

/**
 * What a failure of SMTP means (RFC 5321 §4.2.1): 5yz to RCPT TO says that there is no such mailbox, to MAIL FROM or
 * DATA that this mail will not be taken. 4yz, a lost connection, a server that turns everybody away and a failed sign-in
 * of our own may pass.
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
