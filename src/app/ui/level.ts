/** Peaks from here on count as cut off, in dB re full scale. */
export const clippingDbfs = -0.3;
