import tokens from '#app/ui/tokens.css?raw';

/** The app's tokens, set on the element instead of the page: a page changes them by rules for `emotion-meter`.
 * Taken as they stand, so that `light-dark()` follows the page's own `color-scheme`. */
const ownTokens = tokens.replace(/:root((?:\[[^\]]*\])*)/g, (_, attributes: string) =>
  attributes ? `:host(${attributes})` : ':host',
);

const look = `
  :host {
    color-scheme: inherit;
    display: block;
    box-sizing: border-box;
    min-width: 14rem;
    max-width: 26rem;
    padding: var(--space-4) var(--space-5) var(--space-5);
    border: 1px solid var(--hairline);
    border-radius: var(--radius-m);
    background: var(--panel);
    color: var(--ink);
    font-size: var(--text-m);
    line-height: 1.4;
    text-align: start;
  }
  :host([hidden]) { display: none; }
  * { box-sizing: border-box; margin: 0; }
  .answer { display: grid; grid-template-columns: 2.25rem 1fr; gap: var(--space-3); align-items: center; min-height: 3rem; }
  .answer svg { width: 2.25rem; height: 2.25rem; }
  .name { font-size: var(--text-xl); font-weight: 600; letter-spacing: -0.02em; line-height: 1.15; overflow-wrap: anywhere; }
  .overall { display: block; color: var(--ink-soft); font-size: var(--text-s); font-weight: 400; letter-spacing: 0; }
  .name[data-small] { color: var(--ink-soft); font-size: var(--text-m); font-weight: 400; letter-spacing: 0; }
  ul { display: grid; gap: var(--space-1); margin: var(--space-4) 0; padding: 0; list-style: none; }
  li { display: grid; grid-template-columns: 1rem 6em 1fr 3.2em; gap: var(--space-2); align-items: center; font-size: var(--text-s); }
  li svg { width: 1rem; height: 1rem; }
  .track { height: 0.5rem; overflow: hidden; border-radius: 99rem; background: var(--sunken); }
  .bar { height: 100%; border-radius: inherit; --share: 0; transform: translateX(calc((var(--share) - 1) * 100%)); transition: transform var(--calm) var(--ease); }
  :host(:dir(rtl)) .bar { transform: translateX(calc((1 - var(--share)) * 100%)); }
  .figure { color: var(--ink-soft); text-align: end; font-variant-numeric: tabular-nums; }
  audio { display: block; width: 100%; margin-bottom: var(--space-3); }
  button {
    min-height: 2.75rem;
    padding: 0 var(--space-5);
    border: 1px solid var(--ink);
    border-radius: 99rem;
    background: var(--ink);
    color: var(--on-ink);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  button:disabled { opacity: 0.5; cursor: default; }
  :focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
  .foot { display: flex; flex-wrap: wrap; gap: var(--space-2) var(--space-4); align-items: center; }
  .promise { color: var(--ink-faint); font-size: var(--text-xs); }
  .failure { margin-top: var(--space-3); padding-inline-start: var(--space-3); border-inline-start: 3px solid var(--alarm); font-size: var(--text-s); }
  .failure strong { display: block; }
  .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  [hidden] { display: none; }
  @media (forced-colors: active) {
    .track { border: 1px solid; }
    .bar { forced-color-adjust: none; }
  }
`;

/** The style of the element, shared by all of them on a page. */
export function meterStyle(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(ownTokens + look);
  return sheet;
}
