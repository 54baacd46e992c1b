import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { datahall, type Workspace } from './datahall';

const workspace = datahall();
const faults = readFileSync('examples/faults.hall.json', 'utf8');
const clean = readFileSync('examples/clean.hall.json', 'utf8');

function withFaults(): Workspace {
  const made = workspace();
  made.write('faults.hall.json', faults);
  made.write('clean.hall.json', clean);
  return made;
}

function rendered(output: string, ...args: readonly string[]): Buffer {
  const made = withFaults();
  const { code, stderr } = made.run(
    'render',
    'faults.hall.json',
    '-o',
    output,
    '--now',
    '2026-01-02',
    ...args,
  );
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return readFileSync(made.path(output));
}

describe('datahall render', () => {
  it('writes a plan as SVG, with every object, file and date', () => {
    const svg = rendered('out/plan.svg').toString('utf8');
    expect(XMLValidator.validate(svg)).toBe(true);
    const hall = JSON.parse(faults) as { racks: { id: string }[] };
    for (const { id } of hall.racks) expect(svg).toContain(`data-id="${id}"`);
    expect(svg).toContain('>faults.hall.json<');
    expect(svg).toContain('>2026-01-02<');
  });

  it('is the same for the same file and date', () => {
    expect(rendered('a.pdf').toString('latin1')).toBe(rendered('a.pdf').toString('latin1'));
  });

  it('writes a PDF of one page of the size asked for, whose table of objects is right', () => {
    const pdf = rendered('plan.pdf', '--page', 'A3', '--scale', '1:100').toString('latin1');
    expect(pdf.startsWith('%PDF-1.')).toBe(true);
    const [, w, h] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    const sides = [Number(w), Number(h)].map((points) => Math.round((points / 72) * 25.4)).sort();
    expect(sides).toEqual([297, 420]);
    const at = Number(/startxref\n(\d+)\n%%EOF/.exec(pdf)?.[1]);
    expect(pdf.slice(at, at + 4)).toBe('xref');
    const offsets = [...pdf.slice(at).matchAll(/^(\d{10}) 00000 n /gm)].map(([, offset]) => Number(offset));
    expect(offsets.length).toBeGreaterThan(5);
    offsets.forEach((offset, i) => expect(pdf.slice(offset).startsWith(`${i + 1} 0 obj`)).toBe(true));
    const [, length, stream = ''] =
      /\/Length (\d+) \/Filter \/FlateDecode >>\nstream\n([\s\S]*?)\nendstream/.exec(pdf) ?? [];
    expect(stream.length).toBe(Number(length));
    expect(inflateSync(new Uint8Array(Buffer.from(stream, 'latin1'))).toString('latin1')).toContain(
      '(R1-1) Tj',
    );
  });

  it('writes a PNG of the resolution asked for, in the colours of the theme', () => {
    const png = rendered('plan.png', '--page', 'A4', '--dpi', '50', '--theme', 'dark');
    expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    expect([width, height].sort((a, b) => a - b)).toEqual([413, 585]);
    const data: Buffer[] = [];
    for (let at = 8; at < png.length;) {
      const length = png.readUInt32BE(at);
      if (png.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(png.subarray(at + 8, at + 8 + length));
      at += length + 12;
    }
    const rows = inflateSync(new Uint8Array(Buffer.concat(data.map((part) => new Uint8Array(part)))));
    expect(rows.length).toBe((width * 3 + 1) * height);
    // The first pixel lies outside the frame.
    expect([...rows.subarray(1, 4)]).toEqual([0x1f, 0x1f, 0x1f]);
  });

  it('writes a DXF of paired lines in millimetres, on layers by kind', () => {
    const lines = rendered('plan.dxf').toString('latin1').trimEnd().split('\r\n');
    expect(lines.length % 2).toBe(0);
    const pairs = lines.flatMap((code, i) => (i % 2 === 0 ? [[Number(code), lines[i + 1]!] as const] : []));
    expect(pairs.every(([code]) => Number.isInteger(code))).toBe(true);
    const count = (name: string) => pairs.filter(([code, value]) => code === 0 && value === name).length;
    expect(count('SECTION')).toBe(count('ENDSEC'));
    expect(count('POLYLINE')).toBe(count('SEQEND'));
    expect(pairs.at(-1)).toEqual([0, 'EOF']);
    const layers = new Set(pairs.filter(([code]) => code === 8).map(([, value]) => value));
    for (const layer of ['RACKS', 'CDUS', 'WALLS', 'BUSWAYS', 'DOORS']) expect(layers).toContain(layer);
    // The outline of R1-1 stands where the file has it, y to the north.
    const hall = JSON.parse(faults) as { racks: { id: string; at: [number, number] }[] };
    const [x, y] = hall.racks.find(({ id }) => id === 'R1-1')!.at;
    const at = pairs.findIndex(([code, value]) => code === 1000 && value === 'R1-1');
    const corner = pairs
      .slice(at)
      .filter(([code]) => code === 10 || code === 20)
      .slice(0, 2);
    expect(corner.map(([, value]) => Number(value))).toEqual([x, -y]);
  });

  it.each([
    [['--overlay', 'power'], 'Load of feeds against their rating'],
    [['--overlay', 'cooling'], 'Heat of liquid loops against their CDUs'],
    [['--overlay', 'density'], 'Load of each rack'],
    [['--phase', 'P1'], 'As of phase P1'],
    [['--fail', 'UPS-A1', '--fail', 'CDU-1'], 'Losing UPS-A1, CDU-1'],
    [['--diff', 'clean.hall.json'], 'Changes since clean.hall.json'],
  ])('says what %j shows', (args, text) => {
    expect(rendered('plan.svg', ...args).toString('utf8')).toContain(`>${text}<`);
  });

  it('leaves out what a later phase brings', () => {
    const hall = JSON.parse(faults) as { racks: { id: string; phase?: string }[] };
    const svg = rendered('plan.svg', '--phase', 'P1').toString('utf8');
    for (const { id, phase } of hall.racks) expect(svg.includes(`data-id="${id}"`)).toBe(phase !== 'P2');
  });

  it('marks as dark what simulate says is dark', () => {
    const made = withFaults();
    const fail = ['--fail', 'UPS-A1', '--fail', 'UPS-B1'];
    const { stdout } = made.run('simulate', 'faults.hall.json', ...fail, '--format', 'json');
    const { dark } = (JSON.parse(stdout) as { scenarios: [{ dark: string[] }] }).scenarios[0];
    made.run('render', 'faults.hall.json', '-o', 'plan.svg', ...fail);
    const marked = [...made.read('plan.svg').matchAll(/data-id="([^"]+)"><title>[^<]* · dark</g)].map(
      ([, id]) => id,
    );
    expect(marked.sort()).toEqual([...dark].sort());
    expect(dark.length).toBeGreaterThan(0);
  });

  it.each([
    [['faults.hall.json', '-o', 'plan.gif'], 'ends in none of'],
    [['faults.hall.json', '-o', 'a.svg', '--fail', 'UPS-X'], 'Nothing that can fail is called'],
    [['faults.hall.json', '-o', 'a.svg', '--phase', 'P9'], 'has no phase "P9"'],
    [['faults.hall.json', '-o', 'a.svg', '--fail', 'CDU-1', '--overlay', 'power'], 'take one of them'],
    [['faults.hall.json', '-o', 'a.png', '--page', 'A0', '--dpi', '9999'], 'million pixels'],
    [['broken.hall.json', '-o', 'a.svg'], 'not readable JSON'],
  ])('refuses %j with 2', (args, message) => {
    const made = withFaults();
    made.write('broken.hall.json', '{"racks": [');
    const { code, stderr } = made.run('render', ...args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

interface Row {
  level: string;
  id?: string;
  resource: string;
  installed?: number;
  used: number;
  reserved: number;
  left?: number;
}
interface ReportJson {
  halls: { path: string; addableKw: number; limitedBy: string; rows: Row[] }[];
  totals: Row[];
}

describe('datahall report', () => {
  const json = (made: Workspace, ...args: readonly string[]) => {
    const { stdout, code } = made.run('report', '--format', 'json', ...args);
    expect(code).toBe(0);
    return JSON.parse(stdout) as ReportJson;
  };

  it('agrees with the rules on what is short', () => {
    const made = withFaults();
    const [hall] = json(made, 'faults.hall.json').halls;
    const tcs2 = hall!.rows.find(({ id, resource }) => id === 'TCS-2' && resource === 'liquid')!;
    const finding = made
      .report('faults.hall.json')
      .files[0]!.findings.find(({ rule }) => rule === 'cooling/cdu-n1-capacity')!;
    expect(tcs2.used).toBeCloseTo(finding.measured!, 6);
    expect(tcs2.installed! - tcs2.reserved).toBeCloseTo(finding.limit!, 6);
    expect(tcs2.left!).toBeLessThan(0);
  });

  it('sums several halls', () => {
    const made = withFaults();
    const { halls, totals } = json(made);
    for (const total of totals) {
      const parts = halls.map(({ rows }) =>
        rows.find((r) => r.level === 'hall' && r.resource === total.resource)!,
      );
      expect(total.used).toBeCloseTo(
        parts.reduce((sum, { used }) => sum + used, 0),
        4,
      );
    }
    expect(halls).toHaveLength(2);
  });

  it('takes the halls of a campus, each once', () => {
    const made = withFaults();
    made.write('all.campus.json', {
      format: 'datahall-campus/1',
      halls: [{ id: 'H1', file: 'faults.hall.json' }, { id: 'H2', file: 'clean.hall.json' }],
    }); // prettier-ignore
    expect(json(made, 'all.campus.json', 'clean.hall.json').halls.map(({ path }) => path).sort()).toEqual(['clean.hall.json', 'faults.hall.json']); // prettier-ignore
  });

  it('writes several formats at once, and nothing in them is run', () => {
    const made = workspace();
    const hall = JSON.parse(clean) as Record<string, unknown>;
    made.write('evil.hall.json', { ...hall, name: '=HYPERLINK("http://x","<script>alert(1)</script>")' });
    const { code } = made.run('report', '--format', 'csv=a.csv', '--format', 'html=a.html', '--format', 'markdown=a.md', '--format', 'table'); // prettier-ignore
    expect(code).toBe(0);
    const csv = made.read('a.csv');
    expect(csv).toContain(`"'=HYPERLINK(""http://x""`);
    const html = made.read('a.html');
    expect(html).not.toContain('<script');
    expect(html).toContain(`http-equiv="Content-Security-Policy" content="default-src 'none'`);
    expect(made.read('a.md')).not.toContain('<script');
  });

  it('says what it could not read, and ends with 1; with 3 where nothing matches', () => {
    const made = withFaults();
    made.write('broken.hall.json', '{"racks": [');
    const { code, stderr } = made.run('report');
    expect(code).toBe(1);
    expect(stderr).toContain('broken.hall.json: It is not readable JSON.');
    expect(workspace().run('report').code).toBe(3);
  });
});
