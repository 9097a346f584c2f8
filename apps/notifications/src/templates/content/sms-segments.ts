import segmentsCalculator from 'sms-segments-calculator';

export interface SmsCount {
  /** UCS-2, as soon as one character is not in the alphabet of GSM 03.38, halves what a segment holds. */
  readonly encoding: 'GSM-7' | 'UCS-2';
  readonly segments: number;
  /** The characters that cause UCS-2. */
  readonly unusual: string[];
}

/** Counts the segments that an operator charges for a text (3GPP TS 23.038, 23.040). */
export function countSms(text: string): SmsCount {
  const message = new segmentsCalculator.SegmentedMessage(text);
  const unusual = [...new Set(message.getNonGsmCharacters())];
  return { encoding: message.encodingName, segments: message.segmentsCount, unusual };
}
