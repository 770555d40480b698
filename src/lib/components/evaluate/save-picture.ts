import type { PictureFormat } from '../../design/charts/picture.ts';

/** Saves a drawing under a name; answers false where the browser cannot turn it into a picture. */
export type SavePicture = (svg: SVGSVGElement, format: PictureFormat, name: string) => Promise<boolean>;
