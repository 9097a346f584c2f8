import { checkedCode } from '#codes';

/** Codes that certificates are verified with, such as `BT-7KQ4-M2XD-8`. */
export const certificateCode = checkedCode('BT');
