import type { SendResult } from '../channel-driver.js';

interface SmtpFailure {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

/** The commands whose rejection concerns one mail only. */
const messageCommands = ['MAIL FROM', 'RCPT TO', 'DATA'];

/** Authentication is required, too weak or wrong (RFC 4954 §6): an error of the settings, not of the mail. */
const authenticationCodes = [530, 534, 535, 538];

/** 421: the server closes the connection because it has too much to do. */
const busyCode = 421;

/** The mailbox does not exist, has moved or is disabled: it never gets a mail again (RFC 3463). */
const goneStatus = /^5\.(?:1\.(?:1|2|3|6|10)|2\.1)$/;

export function isGone(status: string): boolean {
  return goneStatus.test(status);
}

/** What servers without status codes write when they refuse the sender, not the mailbox. */
const policyWords = /relay|policy|spam|block|list|denied|reject|reputation|authenticat|permission|access/i;

/**
 * Classifies a failure of SMTP (RFC 5321 §4.2.1): 550 to RCPT TO, or 5yz with such a
 * status, means that the mailbox does not exist; other 5yz mean that the server rejects this mail. 4yz, a lost connection, a server that rejects all clients and a failed
 * authentication are temporary. A connection that ends without a response to the complete content leaves the result unknown.
 *
 * @param complete the content was sent to its end
 */
export function resultOfSmtp(error: unknown, complete: boolean): SendResult {
  const { code, command, responseCode, response = '' } = (error ?? {}) as SmtpFailure;
  const status = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1];
  const detail = [responseCode ?? code ?? 'unknown', status].filter(Boolean).join(' ');
  if (responseCode === undefined && complete) return { kind: 'unknown', detail };
  if (responseCode === busyCode) return { kind: 'throttled' };
  const permanent =
    responseCode !== undefined &&
    responseCode >= 500 &&
    responseCode < 600 &&
    !authenticationCodes.includes(responseCode) &&
    messageCommands.includes(command ?? '');
  if (permanent && command === 'RCPT TO' && (status ? isGone(status) : isNoMailbox(responseCode, response)))
    return { kind: 'permanent', reason: 'ADDRESS_REFUSED', detail };
  if (code === 'EENVELOPE' && responseCode === undefined)
    return { kind: 'permanent', reason: 'ADDRESS_REFUSED', detail };
  if (permanent) return { kind: 'permanent', reason: 'UNDELIVERABLE', detail };
  return { kind: 'transient', detail };
}

function isNoMailbox(code: number, response: string): boolean {
  return code === 550 && !policyWords.test(response);
}
