import { jakartaDate } from '#calendar';

/** Since which day a KIM has existed: that of its decree, or that of its registration when this is earlier. */
export function kimSince({ decree, createdAt }: { decree: { date: string } | null; createdAt: Date }): string {
  const registered = jakartaDate(createdAt);
  return decree && decree.date < registered ? decree.date : registered;
}
