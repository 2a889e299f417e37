/** What is known of a class of things when nothing better is known of the thing. */
import type { ThingClass } from './thing.ts';

/** Natural height in metres of a usual member of the class. A guess, meant to keep proportions plausible. */
export const heightOfClass: Readonly<Record<ThingClass, number>> = {
  animal: 0.8,
  bird: 0.3,
  fish: 0.4,
  insect: 0.06,
  person: 1.7,
  plant: 0.5,
  tree: 7,
  flower: 0.3,
  food: 0.12,
  drink: 0.15,
  vehicle: 1.8,
  vessel: 5,
  aircraft: 4,
  building: 10,
  furniture: 0.9,
  container: 0.3,
  instrument: 0.7,
  tool: 0.3,
  toy: 0.3,
  clothing: 0.4,
  electronics: 0.3,
  sky: 10,
  symbol: 0.5,
  object: 0.4,
};

/**
 * The noun that is drawn for a member of the class that has no picture of its own. Absent where any choice would
 * mislead more than the word itself: an unknown tool or object is lettered.
 */
export const standInOfClass: Readonly<Partial<Record<ThingClass, string>>> = {
  animal: 'dog',
  bird: 'bird',
  fish: 'fish',
  insect: 'bug',
  person: 'person',
  plant: 'plant',
  tree: 'tree',
  flower: 'flower',
  drink: 'glass',
  vehicle: 'car',
  vessel: 'boat',
  aircraft: 'airplane',
  building: 'building',
  container: 'box',
  clothing: 'shirt',
};
