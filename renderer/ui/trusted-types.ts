/** What a policy of Trusted Types may make; the DOM library does not describe it yet. */
interface PolicyRules {
  createScriptURL?(url: string): string;
  createHTML?(html: string): string;
}

interface TrustedTypeFactory {
  createPolicy<R extends PolicyRules>(name: string, rules: R): R;
}

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypeFactory;
  }
}

/**
 * The page may set no HTML as text but none at all: the component library empties its announcements so. The names of our
 * policies stand in the content security policy.
 */
export function allowEmptyHtml(): void {
  window.trustedTypes?.createPolicy('default', {
    createHTML: (html) => {
      if (html !== '') throw new TypeError('this page sets no HTML as text');
      return '';
    },
  });
}
