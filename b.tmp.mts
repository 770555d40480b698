import { decodeFile } from './model/recogniser/decode.ts';
const cpu=()=>{const c=process.cpuUsage();return (c.user+c.system)/1000};
for (const n of ['tests/fixtures/sound/tone.flac','tests/fixtures/sound/tone-alaw.wav','tests/fixtures/sound/tone.mp3','tests/fixtures/sound/tone.opus','/work/shared/awkward/antiphase.wav','/work/shared/awkward/ends_silent16.flac']) { for(let i=0;i<5;i++) await decodeFile(n); const t=cpu(); for (let i=0;i<20;i++) await decodeFile(n); console.log(n,((cpu()-t)/20).toFixed(1),'ms cpu'); }
