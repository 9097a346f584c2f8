import { z } from 'zod';

/** The parts of responses that the journey uses; other properties are ignored. */
export const kim = z.object({
  id: z.uuid(),
  version: z.int(),
  name: z.string(),
  status: z.string(),
  villageCodes: z.array(z.string()),
});
export type Kim = z.infer<typeof kim>;

export const member = z.object({ id: z.uuid(), version: z.int(), post: z.string() });
export type Member = z.infer<typeof member>;

export const edition = z.object({
  id: z.uuid(),
  version: z.int(),
  status: z.string(),
  contentHash: z.string(),
  documentId: z.uuid(),
  villageCodes: z.array(z.string()),
});
export type Edition = z.infer<typeof edition>;

/** The editions of a document that are or were published, newest first. */
export const document = z.object({
  id: z.uuid(),
  editions: z.array(z.object({ id: z.uuid(), number: z.int(), status: z.string() })),
});

export const campaign = z.object({ id: z.uuid(), version: z.int(), status: z.string() });
export type Campaign = z.infer<typeof campaign>;

export const campaignProgress = z.object({
  goals: z.array(z.object({ metric: z.string(), target: z.int(), reached: z.int() })),
  totals: z.object({ villagesReached: z.int(), peopleReached: z.int() }),
});

export const campaignReport = z.object({
  text: z.object({ id: z.string(), en: z.string() }),
  progress: campaignProgress,
});

export const task = z.object({
  id: z.uuid(),
  version: z.int(),
  status: z.string(),
  villageCodes: z.array(z.string()),
  dueOn: z.iso.date(),
});
export type Task = z.infer<typeof task>;

export const claim = z.object({
  id: z.uuid(),
  version: z.int(),
  status: z.string(),
  title: z.string(),
  reportCount: z.int(),
  clarificationDocumentId: z.uuid().nullable(),
});

export const claimReport = z.object({ text: z.string() });

/** With the receipt a citizen follows a claim. */
export const claimReceipt = z.object({
  receipt: z.string(),
  status: z.string(),
  clarificationDocumentId: z.uuid().nullable(),
});

export const clarificationTimes = z.object({
  items: z.array(
    z.object({ month: z.string(), claims: z.int(), clarified: z.int(), medianHours: z.number().nullable() }),
  ),
});

export const coverage = z.object({
  villagesTargeted: z.int(),
  villagesReached: z.int(),
  villages: z.array(
    z.object({
      villageCode: z.string(),
      name: z.string(),
      state: z.string(),
      tasks: z.int(),
      reported: z.int(),
      peopleReached: z.int(),
    }),
  ),
});
export type Coverage = z.infer<typeof coverage>;

export const receipt = z.object({
  id: z.uuid(),
  version: z.int(),
  trackingNumber: z.string(),
  pin: z.string().regex(/^\d{8}$/),
  status: z.literal('RECEIVED'),
  verifyBy: z.iso.date(),
});
export type Receipt = z.infer<typeof receipt>;

/** With it a citizen follows an aspiration. */
export const trackingKey = receipt.pick({ trackingNumber: true, pin: true });
export type TrackingKey = z.output<typeof trackingKey>;

export const aspiration = z.object({
  id: z.uuid(),
  version: z.int(),
  status: z.string(),
  agencyId: z.string().nullable(),
  deadlines: z.array(z.object({ stage: z.string(), dueOn: z.iso.date() })),
});

export const tracking = z.object({
  status: z.string(),
  answer: z.unknown(),
  answeredAt: z.iso.datetime().nullable(),
  closesOn: z.iso.date().nullable(),
});

export const routingRules = z.object({
  rules: z.array(
    z.object({ category: z.string().nullable(), areaCode: z.string().nullable(), agencyId: z.string().nullable() }),
  ),
});

export const inbox = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      subject: z.string(),
      about: z.object({ kind: z.string(), id: z.string() }),
      readAt: z.string().nullable(),
    }),
  ),
});

export const messages = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      channel: z.string(),
      template: z.string(),
      recipient: z.string(),
      state: z.string(),
      reason: z.string().nullable(),
    }),
  ),
  next: z.string().nullable(),
});

export type Messages = z.infer<typeof messages>;

/** What became of a message, in words. */
export const explanation = z.object({
  steps: z.array(z.object({ step: z.string(), words: z.object({ id: z.string(), en: z.string().min(1) }) })).min(1),
});

export const created = z.object({ id: z.uuid() });

export const versioned = created.extend({ version: z.int() });

export const anything = z.unknown();

/** One page of a list. */
export function pageOf<T>(item: z.ZodType<T>) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}
