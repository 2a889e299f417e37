/**
 * Whether a prompt asks for a transparent background in words. A fixed list of phrases in the languages most seen; it
 * misses what it does not list, which only means that the background stays opaque, as `background` then can say.
 */
const phrases = [
  /\btransparent\s+(?:back(?:ground|drop)|png)\b/,
  /\bback(?:ground|drop)\s+(?:is\s+|must\s+be\s+|should\s+be\s+|has\s+to\s+be\s+)?transparent\b/,
  /\b(?:with\s+no|without(?:\s+an?y?)?)\s+background\b/,
  /\btransparente[rn]?\s+hintergrund\b/,
  /\bfond\s+transparent\b/,
  /\bfondo\s+transparente\b/,
  /\bfundo\s+transparente\b/,
  /\bsfondo\s+trasparente\b/,
  /прозрачн(?:ый|ом|ым)\s+фон/,
  /透明な?背景|背景(?:は|を)?透明|透過背景/,
  /투명(?:한)?\s*배경/,
];

/** True when the prompt asks for a background that can be seen through: `a sticker, transparent background`. */
export function asksForTransparency(prompt: string): boolean {
  const text = prompt.toLowerCase();
  return phrases.some((phrase) => phrase.test(text));
}

const cutOuts = [
  /\b(?:remove|delete|erase|drop|strip|get\s+rid\s+of)\s+(?:the\s+|its\s+|this\s+)?back(?:ground|drop)\b/,
  /\bback(?:ground|drop)\s+(?:removed|removal)\b/,
  /\bcut\s*-?\s*out\s+(?:the|this|my)\b/,
  /\b(?:entferne|entfern|lösche)\s+(?:den\s+)?hintergrund\b/,
  /\bsupprime[rz]?\s+(?:le\s+fond|l['’]arrière-plan)\b/,
  /\b(?:elimina|quita)r?\s+el\s+fondo\b/,
];

/** True when an instruction asks to have the background taken away: `remove the background`. */
export function asksForCutOut(prompt: string): boolean {
  const text = prompt.toLowerCase();
  return cutOuts.some((phrase) => phrase.test(text));
}
