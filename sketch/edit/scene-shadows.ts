/** The printed shadows of graphic design: nodes of their own that must follow the nodes that throw them. */
import type { Scene, SceneNode } from '../scene/scene.ts';
import { fine, round, withNodes } from './scene-box.ts';
import { isShadow } from './scene-work.ts';

/** The printed shadows of a piece of graphic design, brought into line with the nodes that throw them. */
export function withShadows(before: Scene, after: Scene): Scene {
  const shadows = before.nodes.filter(isShadow);
  if (shadows.length === 0) return after;
  const changed: SceneNode[] = [];
  const gone = new Set<string>();
  const ownerId = (shadow: SceneNode) => `n${shadow.id.slice(1)}`;
  for (const shadow of shadows) {
    const was = before.nodes.find(({ id }) => id === ownerId(shadow));
    const is = after.nodes.find(({ id }) => id === ownerId(shadow));
    if (is === undefined || was === undefined) gone.add(shadow.id);
    else if (is !== was) changed.push(shadowOf(is, shadow, shadow.x - was.x, shadow.id));
  }
  const model = shadows[0];
  const owner = before.nodes.find((node) => model !== undefined && node.id === ownerId(model));
  if (model !== undefined && owner !== undefined) {
    const known = new Set(before.nodes.map(({ id }) => id));
    for (const node of after.nodes)
      if (!known.has(node.id)) changed.push(shadowOf(node, model, model.x - owner.x, `s${node.id}`));
  }
  return withNodes(after, changed, gone);
}

function shadowOf(node: SceneNode, model: SceneNode, shift: number, id: string): SceneNode {
  const { entity: _entity, hueDegrees: _hue, ...rest } = node;
  const tags = (model.look.attributes ?? []).filter((word) => word.startsWith('#'));
  return {
    ...rest,
    id,
    look: {
      ...node.look,
      ...(model.look.colour === undefined ? {} : { colour: model.look.colour }),
      attributes: [...(node.look.attributes ?? []), ...tags],
    },
    x: round(node.x + shift),
    y: round(node.y + shift),
    depth: fine(node.depth + 0.5),
  };
}
