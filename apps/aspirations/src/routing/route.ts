/** To whom aspirations of a category go, in an area and everything below it; `areaCode` null is everywhere. */
export interface RoutingRule {
  readonly category: string;
  readonly areaCode: string | null;
  readonly agencyId: string;
}

/** The agency that must act: of the rules for the category whose area holds the village, the narrowest wins. */
export function routeOf(
  aspiration: { readonly category: string; readonly villageCode: string },
  rules: readonly RoutingRule[],
): string | undefined {
  return rules
    .filter(({ category, areaCode }) => category === aspiration.category && holds(areaCode, aspiration.villageCode))
    .reduce<RoutingRule | undefined>((best, rule) => (best && width(best) >= width(rule) ? best : rule), undefined)
    ?.agencyId;
}

function holds(areaCode: string | null, villageCode: string): boolean {
  return areaCode === null || villageCode === areaCode || villageCode.startsWith(`${areaCode}.`);
}

function width({ areaCode }: RoutingRule): number {
  return areaCode?.length ?? 0;
}
