/** What was done to a picture: MediaManipulationRatingEnumeration of schema.org, without `Media` and `Content`. */
export const mediaAuthenticities = [
  'OriginalMediaContent',
  'DecontextualizedContent',
  'EditedOrCroppedContent',
  'TransformedContent',
  'StagedContent',
  'SatireOrParodyContent',
] as const;
export type MediaAuthenticity = (typeof mediaAuthenticities)[number];
