/** Which methods an address takes: for telling a wrong method (405) from a wrong address (404). */
export class RouteTable {
  private readonly routes: { readonly methods: readonly string[]; readonly segments: readonly string[] }[] = [];

  add(methods: readonly string[], template: string): void {
    this.routes.push({ methods, segments: template.split('/') });
  }

  /** Sorted; empty when nothing is at the address. Catch-all routes do not count. */
  methodsAt(url: string): string[] {
    const segments = (url.split('?', 1)[0] ?? '').split('/');
    const matching = this.routes.filter((route) => matches(route.segments, segments));
    return [...new Set(matching.flatMap(({ methods }) => methods))].sort();
  }
}

function matches(template: readonly string[], segments: readonly string[]): boolean {
  return (
    template.length === segments.length &&
    template.every((part, index) => (part.startsWith(':') ? segments[index] !== '' : part === segments[index]))
  );
}
