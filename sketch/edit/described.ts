/**
 * A description in the place of an instruction ("a fox under a tree at night"): what it names and the picture lacks is
 * added, and the light, weather, season and manner it names are taken.
 */
import type { Scene } from '../scene/scene.ts';
import type { EditPlan, EditStep } from './plan.ts';

/** The steps that bring a picture nearer to a description; none when it names nothing. */
export function describedSteps({ brief }: EditPlan, scene: Scene | undefined): readonly EditStep[] {
  const nouns = new Set(scene?.nodes.map(({ thing }) => thing.noun));
  const missing = brief.entities.filter(({ noun }) => !nouns.has(noun));
  const steps: EditStep[] = [];
  if (missing.length > 0) {
    const index = new Map(missing.map((entity, at) => [brief.entities.indexOf(entity), at]));
    const relations = brief.relations.flatMap(({ subject, kind, object }) => {
      const [from, to] = [index.get(subject), index.get(object)];
      return from === undefined || to === undefined ? [] : [{ subject: from, kind, object: to }];
    });
    steps.push({ kind: 'add', entities: missing, relations, isAnother: false });
  }
  if (brief.setting !== undefined)
    steps.push({ kind: 'setting', setting: brief.setting, phrase: brief.setting });
  if (brief.time !== undefined) steps.push({ kind: 'time', time: brief.time });
  if (brief.weather !== undefined) steps.push({ kind: 'weather', weather: brief.weather });
  if (brief.season !== undefined) steps.push({ kind: 'season', season: brief.season });
  if (brief.style !== 'plain') steps.push({ kind: 'restyle', style: brief.style });
  return steps;
}
