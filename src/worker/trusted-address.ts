/** Passes the worker's address where a page requires Trusted Types. */

const POLICY = 'rapport-worker';
const SCRIPT = /\/rapport-worker[^/]*\.js$/;

interface Policy {
  createScriptURL(url: string): unknown;
}

interface Policies {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy;
}

const trusted = new Set<string>();
let policy: Policy | null | undefined;

/** The setting of the page without which a worker is refused; `null` where none was found missing. */
let missing: string | null = null;

/** `null` where the page knows no such types; throws where it does, and refuses the policy. */
function policyOf(policies: Policies | undefined): Policy | null {
  if (!policies) return null;
  missing = `"${POLICY}" in the directive trusted-types of the page's Content-Security-Policy`;
  const made = policies.createPolicy(POLICY, { createScriptURL: checked });
  missing = null;
  return made;
}

export function missingSetting(): string | null {
  return missing;
}

function checked(url: string): string {
  if (!trusted.has(url)) throw new TypeError(`Not the address of the worker: ${url}`);
  return url;
}

/**
 * The address as `new Worker` takes it.
 *
 * @param own whether the address is that of this package; any other must be a worker of the page's own origin
 * @throws where the page does not allow it
 */
export function trustedAddress(url: URL, own: boolean): string {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  policy ??= policyOf(trustedTypes);
  if (!policy) return url.href;
  if (own || (url.origin === location.origin && SCRIPT.test(url.pathname))) trusted.add(url.href);
  return policy.createScriptURL(url.href) as string;
}

/** Whether the page says in its own text that it would refuse the policy. A header cannot be known beforehand. */
export function refusesPolicy(): boolean {
  const metas = document.querySelectorAll<HTMLMetaElement>('meta[http-equiv="content-security-policy" i]');
  return [...metas].some(({ content }) => {
    const lists = content.split(';').filter((directive) => /^\s*trusted-types\s/i.test(directive));
    return lists.some((list) => !list.split(/\s+/).some((name) => name === POLICY || name === '*'));
  });
}
