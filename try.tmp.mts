import { openAsBlob } from 'node:fs'; import path from 'node:path';
import { createForeignReader } from './workers/sound/foreign.ts'; import { loadFfmpeg } from './model/recogniser/decoding/load-ffmpeg.ts'; import { openSound } from './workers/sound/open.ts'; import { wasmDecoderFor } from './model/recogniser/decoding/wasm-decoders.ts';
for (const f of process.argv.slice(2)) { const t0=performance.now();
 const r = await openSound(await openAsBlob(f), { decoderFor: wasmDecoderFor, openForeign: createForeignReader(loadFfmpeg) }, null);
 if (!r.ok) { console.log(path.basename(f), r.error.code, r.error.detail); continue; }
 let n=0, e=0, zero=0, firstLoud=-1; for await (const b of r.value.blocks()) { for (let i=0;i<b[0]!.length;i++){ const x=b[0]![i]!; e+=x*x; if(x===0) zero++; if(firstLoud<0&&Math.abs(x)>0.02) firstLoud=(n+i)/r.value.sampleRateHz;} n+=b[0]!.length; }
 console.log(path.basename(f), (n/r.value.sampleRateHz).toFixed(3), 'total', r.value.totalS, r.value.sampleRateHz, r.value.warning, 'rms', Math.sqrt(e/n).toFixed(4), 'zeroS', (zero/r.value.sampleRateHz).toFixed(2), 'loud', firstLoud.toFixed(2), (performance.now()-t0).toFixed(0)+'ms', r.value.tracks.length); r.value.dispose(); }
