import { describe, expect, it } from 'vitest';
import { randomRoom } from '../../../model/acoustics/random-room.ts';
import { randomFrom } from '../../../model/acoustics/random.ts';
import { inRoom, reverberationS } from '../../../model/acoustics/room.ts';

const rateHz = 16_000;
const rooms = Array.from({ length: 40 }, (_, n) => randomRoom(randomFrom(`room ${n}`)));
const energy = (samples: Float32Array): number => samples.reduce((sum, x) => sum + x * x, 0);

describe('a random room', () => {
  it('is the same for the same seed, and different for another', () => {
    expect(randomRoom(randomFrom('room 0'))).toEqual(rooms[0]);
    expect(rooms[1]).not.toEqual(rooms[0]);
  });

  it('starts with the direct sound as the loudest, so that speech stays in place', () => {
    for (const room of rooms) expect(Math.max(...room.map(Math.abs))).toBe(room[0]);
    const click = new Float32Array(rateHz);
    click[1000] = 1;
    for (const room of rooms.slice(0, 3)) {
      const heard = inRoom(click, room).map(Math.abs);
      expect(heard.indexOf(Math.max(...heard))).toBe(1000);
    }
  });

  it('echoes at -15 to +6 dB relative to the direct sound', () => {
    const echoes = rooms.map((room) => 10 * Math.log10(energy(room) - 1));
    expect(Math.min(...echoes)).toBeGreaterThan(-15.1);
    expect(Math.max(...echoes)).toBeLessThan(6.1);
    expect(Math.max(...echoes) - Math.min(...echoes)).toBeGreaterThan(15);
  });

  it('ranges from a dry living room to a church', () => {
    const times = rooms.map((room) => reverberationS(room, rateHz));
    expect(Math.min(...times)).toBeLessThan(0.2);
    expect(Math.max(...times)).toBeGreaterThan(1);
    expect(Math.max(...times)).toBeLessThan(2.5);
  });
});
