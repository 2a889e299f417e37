/**
 * Words that speak of the whole picture and never of a thing in it: time, weather, season, place, style, kind of
 * picture, and the words about pictures that add nothing ("photo of", "4k"). A word is matched whole and the longest
 * phrase wins, so "fog" is not found in "infographic" and "neon-lit" is no neon style.
 */
import type { Composition, Season, Setting, StyleName, TimeOfDay, Weather } from './brief.ts';
import { type PhraseTable, phraseTable, wordSet } from './phrase-table.ts';

/** What one phrase says of the whole picture. */
export interface Ambience {
  readonly time?: TimeOfDay;
  readonly weather?: Weather;
  readonly season?: Season;
  readonly setting?: Setting;
  readonly style?: StyleName;
  readonly composition?: Composition;
  readonly palette?: readonly string[];
  readonly manner?: readonly string[];
  readonly isTransparent?: true;
  /** Colour word of a plain ground. */
  readonly backdrop?: string;
  readonly purpose?: string;
}

/** Time, weather, season and light; may be led in by "at", "in the", "under a", … */
export const atmospheres: PhraseTable<Ambience> = phraseTable<Ambience>([
  // The lights themselves are painted where the prompt has their name.
  ['aurora borealis, aurora australis', { time: 'night' }],
  ['halloween night, new year eve', { time: 'night', manner: ['festive'] }],
  [
    'underwater, under water, under the water, under the sea, under the ocean, beneath the waves, beneath the sea, ' +
      'below the surface, deep underwater',
    { setting: 'underwater' },
  ],
  ['outdoors', { setting: 'meadow' }],
  ['indoors', { setting: 'room' }],
  [
    'night, nighttime, night time, midnight, nightfall, late night, the dead of night, dark night',
    { time: 'night' },
  ],
  [
    'night sky, starry night, starry sky, stars in the sky, stars above, starlight, starlit sky, under the stars, beneath the stars',
    { time: 'night' },
  ],
  ['moonlight, moonlit, moonlit night, full moon night, starlit', { time: 'night' }],
  ['dawn, sunrise, daybreak, early morning, first light, morning light', { time: 'dawn' }],
  [
    'sunset, golden hour, setting sun, the sun setting, sundown, sunset light, sunset sky',
    { time: 'sunset' },
  ],
  ['dusk, twilight, blue hour, evening, nightfall, gloaming', { time: 'dusk' }],
  ['day, daytime, daylight, noon, midday, morning, afternoon, broad daylight, bright day', { time: 'day' }],
  ['sunny day, sunny, sunshine, sunlight, bright sunlight, clear day', { time: 'day', weather: 'clear' }],
  ['clear sky, blue sky, clear blue sky, clear skies, blue skies, cloudless sky', { weather: 'clear' }],
  ['cloudy, overcast, cloudy sky, cloudy day, gray sky, grey sky, overcast sky', { weather: 'cloudy' }],
  [
    'rain, rainy, raining, rainfall, drizzle, downpour, pouring rain, rainy day, heavy rain, light rain',
    { weather: 'rain' },
  ],
  ['rainy night', { weather: 'rain', time: 'night' }],
  [
    'storm, stormy, thunderstorm, rainstorm, stormy weather, thunder, lightning storm, stormy sky',
    { weather: 'storm' },
  ],
  ['stormy night', { weather: 'storm', time: 'night' }],
  ['fog, foggy, mist, misty, haze, hazy, thick fog, morning mist, foggy day', { weather: 'fog' }],
  ['foggy night', { weather: 'fog', time: 'night' }],
  ['foggy morning, misty morning, morning fog', { weather: 'fog', time: 'dawn' }],
  [
    'snowing, snowfall, falling snow, snow falling, snow falling on, blizzard, snowstorm, snow storm, heavy snow, ' +
      'heavy snow falling, heavy snow falling on, heavy snowfall, gentle snow, light snow, snow flurries',
    { weather: 'snowfall' },
  ],
  ['snowy night', { weather: 'snowfall', time: 'night' }],
  ['snowy day', { weather: 'snowfall', season: 'winter' }],
  ['spring, springtime, spring day', { season: 'spring' }],
  ['summer, summertime, summer day', { season: 'summer' }],
  ['summer night, summer evening', { season: 'summer', time: 'night' }],
  [
    'autumn, autumnal, autumn day, the fall, fall foliage, autumn leaves falling, fall season',
    { season: 'autumn' },
  ],
  ['winter, wintertime, wintry, winter day', { season: 'winter' }],
  ['winter night', { season: 'winter', time: 'night' }],
  ['christmas eve', { season: 'winter', time: 'night' }],
]);

/** Adjectives that colour the whole air even when they stand before a thing: "a foggy harbour". */
export const liftedAdjectives: PhraseTable<Ambience> = phraseTable<Ambience>([
  ['foggy, misty, hazy', { weather: 'fog' }],
  ['rainy, rain-soaked, rainswept', { weather: 'rain' }],
  ['stormy', { weather: 'storm' }],
  ['sunny, sunlit, sun-drenched', { time: 'day', weather: 'clear' }],
  ['cloudy, overcast', { weather: 'cloudy' }],
  ['snowy, snow-covered, snow-capped', { season: 'winter' }],
  ['moonlit, starry, starlit', { time: 'night' }],
  ['neon-lit', { time: 'night', manner: ['neon-lit'] }],
  ['wintry', { season: 'winter' }],
  ['autumnal', { season: 'autumn' }],
]);

/** Nouns before a place that speak of its time or season: "a winter forest", "the night city". */
export const placeModifiers: PhraseTable<Ambience> = phraseTable<Ambience>([
  ['winter', { season: 'winter' }],
  ['summer', { season: 'summer' }],
  ['spring', { season: 'spring' }],
  ['autumn, fall', { season: 'autumn' }],
  ['night, midnight', { time: 'night' }],
  ['sunset, sunset-lit', { time: 'sunset' }],
  ['dawn, sunrise, morning', { time: 'dawn' }],
  ['rain', { weather: 'rain' }],
  ['storm', { weather: 'storm' }],
]);

/** Styles, with the words that may introduce them; the value of a mere neighbour keeps its own name as manner. */
export const styles: PhraseTable<Ambience> = phraseTable<Ambience>([
  [
    'watercolor, watercolour, watercolors, watercolours, watercolor painting, watercolour painting, aquarelle, ' +
      'watercolor illustration, watercolour illustration, water color, water colour, watercolor style, ' +
      'watercolour style, watercolor art, watercolor sketch, painted in watercolor, painted in watercolour, gouache',
    { style: 'watercolour' },
  ],
  [
    'oil painting, oil paint, oil on canvas, oil paints, oils, impasto, oil painting style, painted in oil, ' +
      'painted in oils, acrylic painting, acrylic paint, impressionist, impressionist painting, impressionism, ' +
      'painting of, a painting of, van gogh, in the style of van gogh, classical painting, painterly',
    { style: 'oil' },
  ],
  [
    'pixel art, pixelart, pixel-art, pixel art style, 8-bit, 8 bit, 16-bit, 16 bit, pixelated, pixel style, voxel, ' +
      '8-bit style, 8 bit style, retro game style, pixels, pixel, pixel sprite',
    { style: 'pixel-art' },
  ],
  [
    'neon sign of, neon sign, neon light, neon lights, neon art, neon style, neon glow, neon, in neon, neon light sign, ' +
      'glowing neon, glowing neon sign, neon letters, neon lettering, in neon letters, neon tubes, made of neon',
    { style: 'neon' },
  ],
  [
    'pencil drawing, pencil sketch, pencil drawing style, pencil style, graphite, graphite drawing, charcoal, ' +
      'charcoal drawing, sketch of, a sketch of, rough sketch, hand sketch, colored pencil, coloured pencil, ' +
      'color pencil, in pencil, drawn in pencil, pencil art, sketched, pencil, sketch, crayon drawing, pastel drawing',
    { style: 'pencil' },
  ],
  [
    'ink drawing, pen and ink, ink sketch, ink wash, ink painting, sumi-e, sumi e, in ink, ink illustration, ink style, ' +
      'woodcut, linocut, engraving, etching, pen drawing, brush and ink, black ink, india ink, ink, block print',
    { style: 'ink' },
  ],
  [
    'line art, lineart, line drawing, line-art, outline drawing, coloring page, colouring page, coloring book page, ' +
      'continuous line drawing, one line drawing, single line drawing, line illustration, line style, contour drawing, ' +
      'blueprint',
    { style: 'line-art' },
  ],
  [
    'flat, flat design, flat vector, flat illustration, flat style, vector art, vector illustration, vector style, ' +
      'vector, flat art, flat vector illustration, paper cut, paper-cut, papercut, paper cutout, cut paper, ' +
      'flat colors, flat colours, vector graphic, clip art, clipart',
    { style: 'flat' },
  ],
]);

/** Style words that are also things: they count as a style only as a fragment of their own or in a longer phrase. */
export const styleNouns = wordSet(
  'pencil ink neon sketch pixels pixel flat vector charcoal graphite oils engraving',
);

/** Kinds of picture. */
export const compositions: PhraseTable<Ambience> = phraseTable<Ambience>([
  [
    'comic book cover, comic cover, cd cover, vinyl cover, record cover, notebook cover, poster, posters, flyer, banner, book cover, album cover, magazine cover, greeting card, postcard, birthday card, ' +
      'invitation, invitation card, infographic, advertisement, advert, cover art, travel poster, print ad, brochure, ' +
      'leaflet, playbill, wedding invitation, christmas card, valentine card, valentines card, valentine day card, valentines day card, mother day card, ' +
      'father day card, easter card, get well card, new year card, anniversary card, baby shower invitation, thank you card, billboard design',
    { composition: 'poster' },
  ],
  ['movie poster, film poster', { composition: 'poster', purpose: 'movie' }],
  ['concert poster, gig poster, music poster', { composition: 'poster', purpose: 'concert' }],
  ['event poster, festival poster', { composition: 'poster', purpose: 'festival' }],
  [
    'logo, logos, logotype, emblem, logo design, brand mark, brandmark, app icon, icon, monogram, crest, ' +
      'logo mark, brand logo, company logo, favicon, mascot logo, coat of arms',
    { composition: 'logo' },
  ],
  [
    'pattern, patterns, seamless pattern, seamless, repeating pattern, tileable pattern, tileable, fabric pattern, ' +
      'repeat pattern, seamless tile, wrapping paper, textile pattern, tiling pattern, textile design, ' +
      'seamless texture, wallpaper pattern, pattern tile, surface pattern, seamless background',
    { composition: 'pattern' },
  ],
  [
    'sticker, stickers, die-cut sticker, die cut sticker, sticker design, decal, die-cut, die cut, vinyl sticker, ' +
      'emoji sticker, sticker art, sticker style',
    { composition: 'sticker' },
  ],
  [
    'lettering, typography, calligraphy, word art, hand lettering, hand-lettering, typographic design, wordmark, ' +
      'typography poster, text art, typographic poster',
    { composition: 'lettering' },
  ],
]);

/** Nouns about pictures; with "of" they introduce the picture, as a head they leave their modifiers behind. */
export const framingNouns = wordSet(
  'reflection reflections photo photos photograph photographs picture pictures image images illustration illustrations drawing artwork art ' +
    'render rendering portrait scene shot view snapshot closeup close-up print prints wallpaper graphic graphics ' +
    'depiction visualization visualisation concept design style theme background backdrop landscape scenery ' +
    'photography artstation version canvas composition cartoon still-life vista panorama selfie-photo piece ' +
    'diorama prompt subject description title vignette macro aesthetic mood-board atmosphere vibe vibes setting lighting light environment',
);

/** Words about how well or how large, which add nothing to what is seen, and words of asking. */
export const framing: PhraseTable<true> = phraseTable<true>([
  [
    'in love, in a row, in a line, in line, in a circle, in bloom, in full bloom, in motion, in action, in flight, ' +
      'in the background, in the distance, on the horizon, side by side, in the wind, in formation, at work, at play',
    true,
  ],
  [
    '4k, 8k, 2k, hd, uhd, hdr, full hd, ultra hd, high resolution, high-resolution, high res, high-res, high quality, ' +
      'high-quality, highly detailed, ultra detailed, ultra-detailed, extremely detailed, very detailed, hyper detailed, ' +
      'hyperdetailed, detailed, intricate, intricate details, fine details, best quality, masterpiece, ' +
      'award winning, award-winning, professional, trending on artstation, artstation, octane render, unreal engine, ' +
      'unreal engine 5, ray tracing, ray traced, sharp focus, in focus, sharp, bokeh, depth of field, shallow depth of field, ' +
      '35mm, 50mm, 85mm, dslr, studio lighting, soft lighting, natural lighting, volumetric lighting, rim lighting, ' +
      'dramatic lighting, warm lighting, cinematic lighting, soft light, warm light, natural light, stock photo, photo of, ' +
      'photograph of, picture of, image of, print of, shot of, close up, close-up, closeup, close up of, close-up of, ' +
      'wide shot, wide angle, aerial view, wide angle shot, full body, full-body, full shot, medium shot, macro shot, ' +
      'very high quality, crisp, stunning, beautiful, gorgeous, amazing, breathtaking, photo, photograph, picture, image, ' +
      'illustration, drawing, artwork, art, render, print, cinematic shot, film still, beautifully lit, well lit, ' +
      'centered, centred, in the center, in the centre, in the middle, centered composition, isolated, ' +
      'digital art, digital painting, digital illustration, concept art, illustration of, drawing of, a drawing of, ' +
      'in the very middle, still life, still life of, portrait of, a portrait of, an image of, a picture of, a photo of, scene of, view of, ' +
      'depiction of, artwork of, a print of, a render of, rendering of, render of, simple drawing of, in the style of, ' +
      'in style of, style of, in style, style, effect, themed, aspect ratio, foreground, in the foreground',
    true,
  ],
  [
    'i would like you to draw, i would like you to, i want you to draw, i want you to, could you please, can you please, ' +
      'please draw, please create, i would like to see, i want to see, can you draw, can you make, could you draw, ' +
      'please, draw, paint, create, generate, make, show, show me, draw me, paint me, make me, create me, give me, ' +
      'imagine, design, illustrate, can you, could you, i want, i would like, i need, i would love, produce, ' +
      'render me, generate an image of, make a picture of, visualize, visualise, depict, depicting, showing, ' +
      'featuring, that shows, which shows, there is, there are, there stands, we see, you see, imagine a, ' +
      'that features, that depicts, consisting of, portraying, illustrating, including',
    true,
  ],
]);

/** Words of manner that planners may heed, each with its usual spelling. */
export const manners: PhraseTable<string> = phraseTable<string>([
  ['minimal, minimalist, minimalistic, minimalism', 'minimal'],
  ['vintage, old-fashioned, antique style', 'vintage'],
  ['retro, 70s, 80s, 90s, 1950s, 1970s, 1980s, synthwave, vaporwave', 'retro'],
  ['cute, adorable, kawaii, chibi', 'cute'],
  ['cinematic, filmic', 'cinematic'],
  ['dramatic, epic', 'dramatic'],
  ['elegant, luxurious, luxury, classy', 'elegant'],
  ['modern, contemporary, sleek', 'modern'],
  ['playful, fun, quirky', 'playful'],
  ['whimsical, fairytale, fairy tale, storybook, magical, enchanted', 'whimsical'],
  ['cozy, cosy, hygge', 'cozy'],
  ['rustic, farmhouse style', 'rustic'],
  ['futuristic, sci-fi, science fiction, cyberpunk', 'futuristic'],
  ['steampunk', 'steampunk'],
  ['surreal, surrealist, dreamlike, dreamy', 'dreamy'],
  ['abstract, geometric, low poly, low-poly, polygonal', 'geometric'],
  ['art deco, art-deco', 'art deco'],
  ['art nouveau', 'art nouveau'],
  ['badge, badge style', 'badge'],
  ['bauhaus, mid-century, mid century modern, midcentury', 'bauhaus'],
  ['pop art', 'pop art'],
  [
    'cartoon, cartoonish, cartoon style, comic, comic book, comic style, comic book style, disney style, pixar style',
    'cartoon',
  ],
  ['anime, manga, anime style, ghibli, studio ghibli, ghibli style', 'anime'],
  [
    'realistic, photorealistic, hyperrealistic, photo-realistic, lifelike, realism, hyper-realistic',
    'realistic',
  ],
  ['3d, 3-d, 3d render, 3d rendering, isometric', '3d'],
  ['hand-drawn, hand drawn, doodle', 'hand-drawn'],
  ['moody, gloomy, melancholic, melancholy, noir, film noir', 'moody'],
  ['bold, striking', 'bold'],
  ['grunge, gritty, distressed', 'grunge'],
  ['simple, clean, plain', 'simple'],
  ['festive, christmas, halloween, holiday, easter, birthday', 'festive'],
  ['scandinavian, nordic, boho', 'boho'],
  ['childish, childlike, kids drawing, nursery', 'childlike'],
  ['peaceful, serene, calm, tranquil, quiet', 'calm'],
  ['vibrant, colorful, colourful, vivid, bright, saturated', 'vibrant'],
]);

/** Grounds without a world. */
export const grounds: PhraseTable<Ambience> = phraseTable<Ambience>([
  [
    'transparent background, transparent, with a transparent background, no background, without background, ' +
      'without a background, background removed, transparent bg, cut out, cutout, isolated on transparent background',
    { isTransparent: true },
  ],
  [
    'plain background, simple background, solid background, clean background, blank background, studio background, ' +
      'neutral background, minimal background, empty background',
    { setting: 'studio' },
  ],
]);
