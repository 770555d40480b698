import { describe, expect, it } from 'vitest';
import { randomRoom } from '../../../model/acoustics/random-room.ts';
import { randomFrom } from '../../../model/acoustics/random.ts';
import { inRoom, reverberationS } from '../../../model/acoustics/room.ts';

const rateHz = 16_000;
const rooms = Array.from({ length: 40 }, (_, n) => randomRoom(randomFrom(`room ${n}`)));
const energy = (samples: Float32Array): number => samples.reduce((sum, x) => sum + x * x, 0);

describe('a random room', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(randomRoom(randomFrom('room 0'))).toEqual(rooms[0]);
    expect(rooms[1]).not.toEqual(rooms[0]);
  });

  it('begins with the direct sound, which is the loudest, so that speech stays in its place', () => {
    for (const room of rooms) expect(Math.max(...room.map(Math.abs))).toBe(room[0]);
    const click = new Float32Array(rateHz);
    click[1000] = 1;
    for (const room of rooms.slice(0, 3)) {
      const heard = inRoom(click, room).map(Math.abs);
      expect(heard.indexOf(Math.max(...heard))).toBe(1000);
    }
  });

  it('echoes with 15 dB less to 6 dB more energy than the direct sound', () => {
    const echoes = rooms.map((room) => 10 * Math.log10(energy(room) - 1));
    expect(Math.min(...echoes)).toBeGreaterThan(-15.1);
    expect(Math.max(...echoes)).toBeLessThan(6.1);
    expect(Math.max(...echoes) - Math.min(...echoes)).toBeGreaterThan(15);
  });

  it('comes as dry as a living room and as long as a church', () => {
    const times = rooms.map((room) => reverberationS(room, rateHz));
    expect(Math.min(...times)).toBeLessThan(0.2);
    expect(Math.max(...times)).toBeGreaterThan(1);
    expect(Math.max(...times)).toBeLessThan(2.5);
  });
});
