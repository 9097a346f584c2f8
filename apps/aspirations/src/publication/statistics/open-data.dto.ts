/** The columns of the open data, in order. */
export const openDataColumns = [
  'kind',
  'category',
  'district',
  'village',
  'agency',
  'status',
  'receivedMonth',
  'verificationHours',
  'firstAnswerHours',
  'lastAnswerHours',
  'wholeHours',
  'reopenings',
] as const;

/** An aspiration as open data, without areas that could identify its reporter. Durations are of ended stages. */
export interface OpenDataRow {
  readonly kind: string;
  readonly category: string;
  readonly district: string | null;
  readonly village: string | null;
  readonly agency: string | null;
  readonly status: string;
  readonly receivedMonth: string;
  readonly verificationHours: number | null;
  readonly firstAnswerHours: number | null;
  readonly lastAnswerHours: number | null;
  readonly wholeHours: number | null;
  readonly reopenings: number;
}
