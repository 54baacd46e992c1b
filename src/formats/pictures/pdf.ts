/**
 * A picture as a PDF file: one page of the sheet's size, vectors, layers that a viewer can switch. Text is in
 * Helvetica, which every viewer has; letters that its encoding lacks are in the viewer's own Japanese font, which also
 * has Greek and Cyrillic. The same picture gives the same bytes.
 */
import type { Command, Group, Mark, PathMark, Picture, TextMark } from './picture';
import { winAnsi } from './winAnsi';

export interface PdfOptions {
  /** Makes a zlib stream (RFC 1950); without it the file is larger. */
  readonly deflate?: (bytes: Uint8Array) => Uint8Array;
}

const pointsPerMm = 72 / 25.4;

export function pdfOf(picture: Picture, { deflate }: PdfOptions = {}): Uint8Array {
  const page = new PageContent(picture);
  const content = page.write();
  const file = new PdfFile();
  const catalog = file.reserve();
  const pages = file.reserve();
  const info = file.add(
    `<< /Title ${textString(picture.title)} /Subject ${textString(picture.description)} /Producer (Data Hall Designer) >>`,
  );
  const fonts = [
    file.add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'),
    file.add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>'),
  ];
  if (page.needsWideFont) fonts.push(wideFont(file));
  const states = [...page.opacities].map(([opacity, name]) => `/${name} << /CA ${opacity} /ca ${opacity} >>`);
  const layers = [...page.layers].map(
    ([layer, name]) => [name, file.add(`<< /Type /OCG /Name ${textString(layer)} >>`)] as const,
  );
  const stream = file.stream(latinBytes(content), deflate);
  const leaf = file.add(
    [
      `<< /Type /Page /Parent ${pages} 0 R`,
      `/MediaBox [0 0 ${number(picture.width * pointsPerMm)} ${number(picture.height * pointsPerMm)}]`,
      `/Contents ${stream} 0 R`,
      `/Resources << /Font << ${fonts.map((font, i) => `/F${i + 1} ${font} 0 R`).join(' ')} >>`,
      `/ExtGState << ${states.join(' ')} >>`,
      `/Properties << ${layers.map(([name, id]) => `/${name} ${id} 0 R`).join(' ')} >> >> >>`,
    ].join(' '),
  );
  const ids = layers.map(([, id]) => `${id} 0 R`).join(' ');
  file.set(pages, `<< /Type /Pages /Kids [${leaf} 0 R] /Count 1 >>`);
  file.set(catalog, `<< /Type /Catalog /Pages ${pages} 0 R /OCProperties << /OCGs [${ids}] /D << /Order [${ids}] /ON [${ids}] >> >> >>`); // prettier-ignore
  return file.bytes(catalog, info);
}

/** Not embedded: the viewer puts its own in its place. */
function wideFont(file: PdfFile): number {
  const descriptor = file.add(
    '<< /Type /FontDescriptor /FontName /HeiseiKakuGo-W5 /Flags 4 /FontBBox [-92 -250 1010 922] /ItalicAngle 0 /Ascent 752 /Descent -221 /CapHeight 737 /StemV 114 >>',
  );
  const descendant = file.add(
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HeiseiKakuGo-W5 /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /DW 1000 /FontDescriptor ${descriptor} 0 R >>`,
  );
  return file.add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /HeiseiKakuGo-W5-UniJIS-UCS2-H /Encoding /UniJIS-UCS2-H /DescendantFonts [${descendant} 0 R] >>`,
  );
}

/** Numbered objects, and the table that says where each begins. */
class PdfFile {
  private readonly objects: (string | { readonly head: string; readonly body: Uint8Array })[] = [];

  reserve(): number {
    return this.objects.push('');
  }

  set(id: number, text: string): void {
    this.objects[id - 1] = text;
  }

  add(text: string): number {
    return this.objects.push(text);
  }

  stream(bytes: Uint8Array, deflate: PdfOptions['deflate']): number {
    const body = deflate ? deflate(bytes) : bytes;
    const filter = deflate ? ' /Filter /FlateDecode' : '';
    return this.objects.push({ head: `<< /Length ${body.length}${filter} >>`, body });
  }

  bytes(catalog: number, info: number): Uint8Array {
    const parts: Uint8Array[] = [];
    let length = 0;
    const put = (part: string | Uint8Array) => {
      const bytes = typeof part === 'string' ? latinBytes(part) : part;
      parts.push(bytes);
      length += bytes.length;
    };
    // The second line tells programs that the file is not text.
    put('%PDF-1.5\n%\u00e2\u00e3\u00cf\u00d3\n');
    const offsets = this.objects.map((object, i) => {
      const offset = length;
      put(`${i + 1} 0 obj\n`);
      if (typeof object === 'string') put(object);
      else {
        put(`${object.head}\nstream\n`);
        put(object.body);
        put('\nendstream');
      }
      put('\nendobj\n');
      return offset;
    });
    const table = length;
    put(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n`);
    put(offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join(''));
    put(
      `trailer\n<< /Size ${offsets.length + 1} /Root ${catalog} 0 R /Info ${info} 0 R >>\nstartxref\n${table}\n%%EOF\n`,
    );
    const file = new Uint8Array(length);
    let at = 0;
    for (const part of parts) {
      file.set(part, at);
      at += part.length;
    }
    return file;
  }
}

/** The drawing operators of the page. Coordinates are points from the south-west corner. */
class PageContent {
  readonly opacities = new Map<number, string>();
  readonly layers = new Map<string, string>();
  needsWideFont = false;
  private readonly out: string[] = [];
  private state = '';

  constructor(private readonly picture: Picture) {}

  write(): string {
    const { width, height, background, groups } = this.picture;
    this.colour(background, 'rg');
    this.out.push(`0 0 ${number(width * pointsPerMm)} ${number(height * pointsPerMm)} re f`);
    let layer: string | undefined;
    for (const group of groups) {
      if (group.layer !== layer) {
        if (layer !== undefined) this.out.push('EMC');
        layer = group.layer;
        this.out.push(`/OC /${named(this.layers, layer, 'L')} BDC`);
      }
      this.group(group);
    }
    if (layer !== undefined) this.out.push('EMC');
    return this.out.join('\n');
  }

  private group({ marks }: Group): void {
    for (const mark of marks) this.mark(mark);
  }

  private mark(mark: Mark): void {
    if (mark.shape === 'text') this.text(mark);
    else this.path(mark);
  }

  private path({ path, fill, evenOdd, stroke, opacity = 1 }: PathMark): void {
    if (!fill && !stroke) return;
    this.opacity(opacity);
    if (fill) this.colour(fill, 'rg');
    if (stroke) {
      this.colour(stroke.colour, 'RG');
      const dash = (stroke.dash ?? []).map((mm) => number(mm * pointsPerMm)).join(' ');
      const ends = stroke.round ? '1 J 1 j' : '0 J 0 j';
      this.out.push(`${number(stroke.width * pointsPerMm)} w [${dash}] 0 d ${ends}`);
    }
    this.out.push(path.map((command) => this.command(command)).join(' '));
    this.out.push(fill && stroke ? (evenOdd ? 'B*' : 'B') : fill ? (evenOdd ? 'f*' : 'f') : 'S');
  }

  private command(c: Command): string {
    switch (c[0]) {
      case 'M':
        return `${this.at(c[1], c[2])} m`;
      case 'L':
        return `${this.at(c[1], c[2])} l`;
      case 'C':
        return `${this.at(c[1], c[2])} ${this.at(c[3], c[4])} ${this.at(c[5], c[6])} c`;
      case 'Z':
        return 'h';
    }
  }

  private text({ text, x, y, size, width, anchor, colour, bold, turn = 0 }: TextMark): void {
    const shift = anchor === 'start' ? 0 : anchor === 'middle' ? width / 2 : width;
    const angle = (turn * Math.PI) / 180;
    const cos = Math.cos(angle);
    const sin = Math.sin(angle);
    this.opacity(1);
    this.colour(colour, 'rg');
    // y runs the other way on the page: a turn clockwise on the sheet has a negative angle there.
    this.out.push(
      `BT ${number(cos)} ${number(-sin)} ${number(sin)} ${number(cos)} ${this.at(x - shift * cos, y - shift * sin)} Tm`,
    );
    for (const run of runs(text)) {
      if (run.isWide) this.needsWideFont = true;
      const font = run.isWide ? 'F3' : bold ? 'F2' : 'F1';
      this.out.push(`/${font} ${number(size * pointsPerMm)} Tf ${run.operand} Tj`);
    }
    this.out.push('ET');
  }

  private at(x: number, y: number): string {
    return `${number(x * pointsPerMm)} ${number((this.picture.height - y) * pointsPerMm)}`;
  }

  private colour({ r, g, b }: Picture['background'], operator: 'rg' | 'RG'): void {
    this.out.push(`${number(r / 255)} ${number(g / 255)} ${number(b / 255)} ${operator}`);
  }

  private opacity(opacity: number): void {
    const rounded = Math.round(opacity * 100) / 100;
    const name = named(this.opacities, rounded, 'G');
    if (name === this.state) return;
    this.state = name;
    this.out.push(`/${name} gs`);
  }
}

function named<K>(names: Map<K, string>, key: K, prefix: string): string {
  let name = names.get(key);
  if (name === undefined) {
    name = `${prefix}${names.size + 1}`;
    names.set(key, name);
  }
  return name;
}

interface Run {
  readonly isWide: boolean;
  /** As the operator takes it: a string in brackets, or hexadecimal. */
  readonly operand: string;
}

/** The text in pieces that one font has each. */
function runs(text: string): readonly Run[] {
  const found: Run[] = [];
  let narrow = '';
  let wide = '';
  const end = () => {
    if (narrow) found.push({ isWide: false, operand: `(${narrow.replace(/[\\()\r\n]/g, '\\$&')})` });
    if (wide) found.push({ isWide: true, operand: `<${wide}>` });
    narrow = wide = '';
  };
  for (const letter of text) {
    const byte = winAnsi(letter);
    if (byte !== undefined) {
      if (wide) end();
      narrow += String.fromCharCode(byte);
    } else {
      if (narrow) end();
      // The encoding has the letters of the basic plane only.
      const code = letter.length === 1 ? letter.charCodeAt(0) : 0x3013;
      wide += code.toString(16).padStart(4, '0');
    }
  }
  end();
  return found;
}

/** A string outside the page: UTF-16 with its mark. */
function textString(text: string): string {
  let out = '<feff';
  for (let i = 0; i < text.length; i++) out += text.charCodeAt(i).toString(16).padStart(4, '0');
  return `${out}>`;
}

function latinBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

const number = (value: number): string => {
  const rounded = Math.round(value * 1000) / 1000;
  // Written out: PDF knows no exponent.
  return Number.isFinite(rounded) ? (rounded === 0 ? '0' : String(rounded)) : '0';
};
