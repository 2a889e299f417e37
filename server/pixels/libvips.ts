/**
 * The one door to libvips (through sharp), so that its limits hold everywhere in the process: it may open PNG, JPEG and
 * WebP and nothing else, whatever a file pretends to be, and it keeps no cache.
 */
import sharp from 'sharp';

// One picture at a time is worked on by each thread; libvips' own cache and threads would only cost memory.
sharp.cache(false);
sharp.concurrency(1);

// SVG, PDF, HEIF, TIFF, GIF and their like are whole programs behind a file; none of them is ever to be asked.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadPng', 'VipsForeignLoadJpeg', 'VipsForeignLoadWebp'] });

/** sharp, with the house's limits set. */
export { sharp };
