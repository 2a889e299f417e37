/** The picture's place: an invitation, previews that sharpen, the picture, or the sentence that says why not. */
import type { Refusal } from '../api/generate.ts';

/** What stands in the canvas. */
export type CanvasState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'working'; readonly preview: string | undefined; readonly told: string }
  | { readonly kind: 'done'; readonly url: string; readonly told: string; readonly requestId: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** The canvas. `alt` is the prompt. */
export function Canvas({
  state,
  alt,
  aspect,
}: {
  readonly state: CanvasState;
  readonly alt: string;
  readonly aspect: number;
}) {
  const url = state.kind === 'done' ? state.url : state.kind === 'working' ? state.preview : undefined;
  return (
    <figure className={`canvas ${state.kind}`} aria-live="polite" aria-busy={state.kind === 'working'}>
      <div className="frame" style={{ aspectRatio: aspect }}>
        {url && <img src={url} alt={alt} className={state.kind === 'working' ? 'soft' : 'sharp'} />}
        {state.kind === 'empty' && <p className="hint">Your picture appears here. Press Enter and see.</p>}
        {state.kind === 'working' && !url && <p className="hint">Sketching…</p>}
        {state.kind === 'refused' && (
          <div className="refusal" role="alert">
            <strong>{state.refusal.message}</strong>
            <span>
              {[
                state.refusal.code,
                state.refusal.param && `parameter: ${state.refusal.param}`,
                state.refusal.requestId,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </div>
        )}
      </div>
      <figcaption>
        {state.kind === 'done' && (
          <>
            <span>{state.told}</span>
            <a href={state.url} download="picture.png">
              Download
            </a>
          </>
        )}
        {state.kind === 'working' && <span>{state.told}</span>}
      </figcaption>
    </figure>
  );
}
