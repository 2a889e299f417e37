/** Counters and histograms for `/metrics`, by prom-client, in a registry of this house's own. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** The instruments. Labels never carry ids of tenants or anything a caller wrote. */
export interface Metrics {
  readonly registry: Registry;
  /** Answered requests by `operation` and `status`. */
  readonly requests: Counter<'operation' | 'status'>;
  /** Seconds from first byte in to last byte out, by `operation`. */
  readonly requestSeconds: Histogram<'operation'>;
  /** Pictures delivered, by `model`, `quality` and `engine`. */
  readonly pictures: Counter<'model' | 'quality' | 'engine'>;
  /** Tokens metered, by `meter`. */
  readonly tokens: Counter<'meter'>;
  /** Refused prompts by `category`, as the refusal names it. */
  readonly moderationBlocked: Counter<'category'>;
  /** Seconds of an engine's work by `stage`. */
  readonly stageSeconds: Histogram<'stage'>;
  /** Requests waiting for an engine. */
  readonly queued: Gauge;
}

/** Makes a fresh set; one for each running house. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    requests: new Counter({
      name: 'pictor_requests_total',
      help: 'Answered requests.',
      labelNames: ['operation', 'status'],
      registers,
    }),
    requestSeconds: new Histogram({
      name: 'pictor_request_seconds',
      help: 'Seconds from the first byte in to the last byte out.',
      labelNames: ['operation'],
      buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120],
      registers,
    }),
    pictures: new Counter({
      name: 'pictor_pictures_total',
      help: 'Pictures delivered.',
      labelNames: ['model', 'quality', 'engine'],
      registers,
    }),
    tokens: new Counter({
      name: 'pictor_tokens_total',
      help: 'Tokens metered.',
      labelNames: ['meter'],
      registers,
    }),
    moderationBlocked: new Counter({
      name: 'pictor_moderation_blocked_total',
      help: 'Prompts that the screen refused; one that falls under two categories counts in both.',
      labelNames: ['category'],
      registers,
    }),
    stageSeconds: new Histogram({
      name: 'pictor_stage_seconds',
      help: 'Seconds of an engine by stage.',
      labelNames: ['stage'],
      buckets: [0.002, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
      registers,
    }),
    queued: new Gauge({ name: 'pictor_queue_waiting', help: 'Requests waiting for an engine.', registers }),
  };
}
