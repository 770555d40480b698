import { decodeFile } from './model/recogniser/decode.ts';
const f='/work/shared/awkward/antiphase.wav'; for (let i=0;i<15;i++) await decodeFile(f);
