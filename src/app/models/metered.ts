/** The Network Information API, which TypeScript's DOM types lack and only some browsers have. */
interface Connection {
  readonly saveData?: boolean;
  readonly type?: string;
}

/** Whether the person pays by volume or asked to save data, as far as the browser tells. */
export function isMetered(browser: object = navigator): boolean {
  const { connection } = browser as { readonly connection?: Connection };
  return connection?.saveData === true || connection?.type === 'cellular';
}
