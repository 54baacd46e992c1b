import fc from 'fast-check';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { campusHallPath } from './campusHallPath';

describe('campusHallPath', () => {
  it.each([
    ['h.hall.json', 'h.hall.json'],
    ['./halls//h.hall.json', 'halls/h.hall.json'],
    ['a/../b/h.hall.json', 'b/h.hall.json'],
    ['halls/Salle été.hall.json', 'halls/Salle été.hall.json'],
    ['..halls/h.hall.json', '..halls/h.hall.json'],
  ])('allows %s', (named, normal) => {
    expect(campusHallPath(named)).toEqual({ ok: true, path: normal });
  });

  it.each([
    '../h.hall.json',
    'a/../../h.hall.json',
    '/h.hall.json',
    '//server/share/h.hall.json',
    '\\\\server\\share\\h.hall.json',
    'C:h.hall.json',
    'c:/h.hall.json',
    'a\\..\\..\\h.hall.json',
    'https://example.com/h.hall.json',
    'file:h.hall.json',
    'vscode-remote:/h.hall.json',
    'package.json',
    'h.hall.json/..',
    'h.hall.json\0.png',
    'h\n.hall.json',
    '',
    '.',
  ])('refuses %j', (named) => {
    expect(campusHallPath(named).ok).toBe(false);
  });

  it('never allows a path that the system resolves to outside the folder', () => {
    const part = fc.constantFrom('..', '.', '', 'a', 'b.hall.json', '...', '\\', 'C:', '..\\..');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const named = [...parts, 'h.hall.json'].join('/');
        const verdict = campusHallPath(named);
        if (!verdict.ok) return;
        for (const system of [path.posix, path.win32]) {
          const folder = system === path.posix ? '/site' : 'D:\\site';
          const resolved = system.resolve(folder, named);
          expect(resolved).toBe(system.resolve(folder, verdict.path));
          expect(resolved.startsWith(folder + system.sep)).toBe(true);
        }
      }),
    );
  });
});
