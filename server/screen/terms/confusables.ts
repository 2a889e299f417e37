/**
 * Letters that look like Latin ones, and signs that stand for letters. NFKC has already folded full-width, mathematical
 * and circled letters when these are asked. Source: the look-alikes of a-z in Unicode's confusables (UTS #39), as far as
 * they are letters of living scripts.
 */

/** By look-alike: the Latin letter or letters. */
export const lookAlikes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: 'аαɑ',
    b: 'ƅьв',
    c: 'сϲⅽƈ',
    d: 'ԁɗđð',
    e: 'еєεɛә',
    f: 'ƒғ',
    g: 'ɡɢց',
    h: 'һհħ',
    i: 'іιıɩӏ',
    j: 'јʝ',
    k: 'кκƙ',
    l: 'ⅼłƚ',
    m: 'мɱ',
    n: 'ոпηɴ',
    o: 'оοօσøɵ',
    p: 'рρþ',
    q: 'ԛզ',
    r: 'гɾʀ',
    s: 'ѕʂꜱ',
    t: 'тτƭ',
    u: 'υսʋ',
    v: 'νѵ',
    w: 'ѡԝωш',
    x: 'хχ',
    y: 'уγʏү',
    z: 'ᴢʐ',
    ss: 'ß',
    ae: 'æ',
    oe: 'œ',
  }).flatMap(([latin, others]) => [...others].map((other) => [other, latin] as const)),
);

/** Digits and signs inside a word, and the letter that each stands for; `1`, `!` and `|` may be an l as well. */
export const standIns: ReadonlyMap<string, string> = new Map([
  ['0', 'o'],
  ['1', 'i'],
  ['3', 'e'],
  ['4', 'a'],
  ['5', 's'],
  ['7', 't'],
  ['8', 'b'],
  ['@', 'a'],
  ['$', 's'],
  ['!', 'i'],
  ['|', 'i'],
  ['+', 't'],
]);
