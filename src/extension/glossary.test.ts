import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../..', import.meta.url);
const textsOf = (language: string): Readonly<Record<string, string>> =>
  ['l10n/bundle.l10n', 'package.nls'].reduce<Record<string, string>>(
    (all, file) =>
      Object.assign(all, JSON.parse(readFileSync(new URL(`${file}.${language}.json`, root), 'utf8'))),
    {},
  );

/** The one term of each concept, and the words that would be a second one for it. */
const glossary: Readonly<
  Record<string, readonly (readonly [concept: string, key: string, term: string, others: RegExp])[]>
> = {
  fr: [
    [
      'busway',
      'canvas/word_busway',
      'canalisation préfabriquée',
      /busway|gaine à barres|busbar|canalisation(?!s? préfabriquée)/i,
    ],
    ['tap-off', 'canvas/word_tap-off', 'coffret de dérivation', /tap-off|boîtier de dérivation/i],
    ['approach', 'canvas/field_approachK', 'pincement', /d’approche|l’approche\b/i],
    ['rack', 'canvas/word_rack', 'baie', /\brack|armoire/i],
    ['tray', 'canvas/kind_tray', 'chemin de câbles', /goulotte|plateau/i],
    ['UPS', 'canvas/word_ups', 'onduleur (UPS)', /\bASI\b/],
    ['utility', 'canvas/word_utility', 'réseau public', /utility/i],
    [
      'generator',
      'canvas/word_generator',
      'groupe électrogène',
      /générateur|\bgroupes? (?!électrogène|froid|de )/i,
    ],
    ['rear door', 'canvas/word_rear-door', 'porte arrière', /rear door/i],
    ['power shelf', 'Power inlets or power shelves', 'tiroirs d’alimentation', /power shel/i],
    ['waiver', 'canvas/thing_waivers', 'dérogation', /exemption|waiver/i],
    ['CDU, a unit and feminine', 'canvas/word_cdu', 'CDU', /\b(?:un|le|du|au|aucun|chaque nouveau) CDU\b/i],
    ['FWS, a system and masculine', 'FWS flow available', 'FWS', /\b(?:une|la) FWS\b/i],
    ['air unit', 'canvas/kindOf_airUnit', 'unité de traitement d’air', /unités? d’air/i],
    ['pipe', 'canvas/kind_pipe', 'tuyauterie', /\btuyaux?\b/i],
    ['manifold', 'canvas/word_manifold', 'collecteur', /nourrice|manifold/i],
    ['peak', 'canvas/label_peak', 'pointe', /crête/i],
    ['alternating current', 'canvas/word_ac', 'CA', /\bAC\b/],
    ['direct current', 'canvas/word_dc', 'CC', /\bDC\b/],
    ['core switch', 'canvas/word_core', 'cœur', /\bcore\b/i],
    ['leaf, a switch', 'Every rack of a scalable unit is within reach of its leaves', 'leaf', /\bleafs\b/i],
    ['fabric', 'Switches have the ports that the fabric needs', 'fabric', /\b(?:la|une) fabrique/i],
  ],
  ja: [
    ['busway', 'canvas/word_busway', 'バスウェイ', /バスダクト|ブスウェイ/],
    ['tap-off', 'canvas/word_tap-off', '分岐箱', /タップオフ|分岐装置/],
    ['approach', 'canvas/field_approachK', 'アプローチ温度', /接近温度/],
    ['rack', 'canvas/word_rack', 'ラック', /キャビネット|架台/],
    ['tray', 'canvas/kind_tray', 'ケーブルトレイ', /ケーブルラック/],
    ['rule', 'canvas/field_rule', '規則', /ルール/],
    ['waiver', 'canvas/thing_waivers', '免除', /ウェイバー|適用除外/],
    ['utility', 'canvas/word_utility', '商用電源', /系統電源|系統連系|系統なし|系統全停|ユーティリティ/],
    ['rear door', 'canvas/word_rear-door', 'リアドア', /後部扉|リヤドア/],
    ['power shelf', 'Power inlets or power shelves', 'パワーシェルフ', /電源シェルフ/],
    ['name', 'canvas/field_name', '名称', /名まえ/],
    ['contained aisle', 'canvas/word_contained-cold', 'コンテインメント', /密閉|囲い込み/],
    ['cord', 'canvas/field_cords', '電源コード', /(?<!電源)コード/],
    ['alternating current', 'canvas/word_ac', '交流', /\bAC\b/],
    ['direct current', 'canvas/word_dc', '直流', /\bDC\b/],
    ['our side of a merge', 'canvas/conflictOurs', 'こちら側', /自分側|自分の側/],
    ['drawing under the plan', 'canvas/cmdToggleUnderlay', '下図', /下絵/],
    ['working space', 'canvas/word_work-space', '作業スペース', /作業空間/],
    ['building', 'A building holds a plausible load', '建物', /建屋/],
  ],
};

describe.each(Object.entries(glossary))('%s', (language, terms) => {
  const texts = textsOf(language);

  it.each(terms)('has one term for %s', (_, key, term, others) => {
    expect(texts[key]?.toLowerCase()).toContain(term.toLowerCase());
    expect(Object.values(texts).filter((text) => others.test(text))).toEqual([]);
  });
});

it('a French sign stays with the word before it, wherever the line breaks', () => {
  const bundle = JSON.parse(readFileSync(new URL('l10n/bundle.l10n.fr.json', root), 'utf8')) as object;
  expect(Object.values(bundle).filter((text) => / [:;?!»%]|« /.test(String(text)))).toEqual([]);
});
