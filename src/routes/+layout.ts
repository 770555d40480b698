/** Every page is made when the app is built; there is no server. */
export const prerender = true;
