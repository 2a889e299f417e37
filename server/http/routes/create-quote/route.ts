/**
 * POST /v1/pictor/quote: what a request would cost, before it is sent. The body is that of a generation or of an edit,
 * read by the very same readers, so what they refuse is refused here. Nothing is painted, set aside or counted.
 */
import { jsonWithDollars } from '../../../../contract/costs.ts';
import { amountToWire, metersToWire } from '../../../../contract/quotes.ts';
import { readSize } from '../../../../contract/sizes.ts';
import type { Order } from '../../../engines/engine.ts';
import { type EditBody, makeEditOrder } from '../../../images/edit-order.ts';
import { quote as quoteOf } from '../../../metering/quote.ts';
import { readEditBody } from '../../edit-body.ts';
import type { CallerContext, Reply, Route } from '../../route.ts';

/** Sizes that `auto` may stand for: those that upstream's pages name for every GPT image model. Seen 2026-11-22. */
const usualSizes = ['1024x1024', '1024x1536', '1536x1024'];

/** The route. */
export const createQuote: Route = {
  method: 'POST',
  path: '/v1/pictor/quote',
  operationId: 'createQuote',
  summary: 'Says what a generation or an edit would cost.',
  statuses: [200, 400, 401, 413, 415],
  auth: true,
  scopes: ['api.model.images.request'],
  handle: async (context) => {
    const body = await readEditBody(context);
    let discard = body.discard;
    try {
      const { services, caller, signal } = context;
      const fields = fieldsOf(body.edit);
      if (body.edit.form === 'json' && !hasPictures(fields)) {
        return await answer(services.readOrder(body.edit.value, caller), fields, context);
      }
      const draft = services.readEdit(body.edit, caller);
      const pictures = await services.gatherPictures(draft.references, caller, signal);
      discard = async () => {
        await Promise.all([body.discard(), pictures.discard()]);
      };
      return await answer(makeEditOrder(draft, pictures), fields, context);
    } finally {
      await discard();
    }
  },
};

type Fields = Readonly<Record<string, unknown>>;

async function answer(order: Order, fields: Fields, { services, slip }: CallerContext): Promise<Reply> {
  const textTokens = await services.countText(order.prompt);
  const quoteFor = (variant: Order) => quoteOf(variant, textTokens, services.clock.nowMs());
  const quote = quoteFor(order);
  const bounds = variantsOf(order, fields)
    .map(quoteFor)
    .sort((a, b) => Number(a.costNanodollars - b.costNanodollars));
  const [lowest, highest] = [bounds[0], bounds.at(-1)].map(
    (one) =>
      one && { size: one.kind?.size, quality: one.kind?.quality, amount: amountToWire(one.costNanodollars) },
  );
  slip.warnings = [...new Set([...slip.warnings, ...order.warnings])];
  const value = {
    object: 'pictor.quote',
    source: quote.kind?.source,
    model: quote.model,
    n: order.count,
    size: quote.kind?.size,
    quality: quote.kind?.quality,
    partial_images: order.partialCount,
    meters: metersToWire(quote.meters),
    amount: amountToWire(quote.costNanodollars),
    price: quote.priceId,
    range: lowest && highest ? { lowest, highest } : null,
    warnings: slip.warnings,
  };
  return {
    kind: 'bytes',
    contentType: 'application/json',
    bytes: Buffer.from(jsonWithDollars(value)),
    headers: {},
  };
}

/** The order with every value that `auto` may stand for; none when nothing was left to `auto`. */
function variantsOf(order: Order, fields: Fields): readonly Order[] {
  const isQualityOpen = isAuto(fields['quality']);
  // An edit's size comes from the picture that is sent, and is no choice.
  const isSizeOpen = isAuto(fields['size']) && order.sources.length === 0;
  if (!isQualityOpen && !isSizeOpen) return [];
  const qualities = isQualityOpen ? order.model.qualities : [order.meteredQuality ?? order.quality];
  const extents = isSizeOpen
    ? usualSizes.map((size) => readSize(size, order.model.sizes)).filter((size) => size.isLegal)
    : [order.painted];
  return extents.flatMap((painted) =>
    qualities.map((quality): Order => {
      const { meteredQuality: _, ...rest } = order;
      return quality === 'xhigh' || quality === 'max'
        ? { ...rest, painted, quality: 'high', meteredQuality: quality }
        : { ...rest, painted, quality };
    }),
  );
}

function isAuto(value: unknown): boolean {
  return value === undefined || value === null || value === '' || value === 'auto';
}

function hasPictures(fields: Fields): boolean {
  return ['images', 'image', 'image[]', 'mask'].some((name) => fields[name] !== undefined);
}

function fieldsOf(edit: EditBody): Fields {
  const fields: unknown = edit.form === 'json' ? edit.value : edit.sent.fields;
  // Narrowed by the line itself; a body that is no object is refused by the readers.
  return typeof fields === 'object' && fields !== null ? (fields as Fields) : {};
}
