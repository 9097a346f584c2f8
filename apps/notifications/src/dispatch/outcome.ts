/** What became of one attempt to deliver a message. */
export type Outcome =
  | { readonly kind: 'delivered' }
  /** It may work later. `detail`: a code of the other side. */
  | { readonly kind: 'postponed'; readonly detail: string }
  | {
      readonly kind: 'failed';
      readonly reason: 'NO_CONTACT' | 'ADDRESS_REFUSED' | 'GIVEN_UP';
      readonly detail?: string | undefined;
    };

interface SmtpFailure {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
}

/**
 * What a failure of SMTP means (RFC 5321 §4.2.1): 5yz to RCPT TO says that there is no such mailbox, another 5yz that this
 * mail will not be taken; 4yz, a lost connection and a failed sign-in of our own may pass.
 */
export function outcomeOfSmtp(error: unknown): Outcome {
  const { code, command, responseCode } = (error ?? {}) as SmtpFailure;
  const detail = String(responseCode ?? code ?? 'unknown');
  const permanent = responseCode !== undefined && responseCode >= 500 && responseCode < 600;
  if (command?.startsWith('AUTH') || code === 'EAUTH') return { kind: 'postponed', detail };
  if (permanent && command === 'RCPT TO') return { kind: 'failed', reason: 'ADDRESS_REFUSED', detail };
  if (code === 'EENVELOPE' && responseCode === undefined) return { kind: 'failed', reason: 'ADDRESS_REFUSED', detail };
  if (permanent) return { kind: 'failed', reason: 'GIVEN_UP', detail };
  return { kind: 'postponed', detail };
}
