CREATE TABLE "usage_sums" (
	"width" text NOT NULL,
	"start_ms" bigint NOT NULL,
	"organization_id" text NOT NULL,
	"project_id" text NOT NULL,
	"key_id" text NOT NULL,
	"model" text NOT NULL,
	"price_id" text NOT NULL,
	"source" text NOT NULL,
	"size" text NOT NULL,
	"quality" text NOT NULL,
	"requests" bigint NOT NULL,
	"images" bigint NOT NULL,
	"spent_nanodollars" bigint NOT NULL,
	"text_in" bigint NOT NULL,
	"cached_text_in" bigint NOT NULL,
	"image_in" bigint NOT NULL,
	"cached_image_in" bigint NOT NULL,
	"image_out" bigint NOT NULL,
	CONSTRAINT "usage_sums_pkey" PRIMARY KEY("organization_id","width","start_ms","project_id","key_id","model","price_id","source","size","quality")
);
--> statement-breakpoint
CREATE TABLE "usage_tail" (
	"organization_id" text NOT NULL,
	"project_id" text NOT NULL,
	"key_id" text NOT NULL,
	"model" text NOT NULL,
	"price_id" text NOT NULL,
	"source" text NOT NULL,
	"size" text NOT NULL,
	"quality" text NOT NULL,
	"images" integer NOT NULL,
	"spent_nanodollars" bigint NOT NULL,
	"text_in" integer NOT NULL,
	"cached_text_in" integer NOT NULL,
	"image_in" integer NOT NULL,
	"cached_image_in" integer NOT NULL,
	"image_out" integer NOT NULL,
	"at_ms" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "ledger" ADD COLUMN "source" text;--> statement-breakpoint
ALTER TABLE "ledger" ADD COLUMN "size" text;--> statement-breakpoint
ALTER TABLE "ledger" ADD COLUMN "quality" text;--> statement-breakpoint
ALTER TABLE "ledger" ADD COLUMN "images" integer;--> statement-breakpoint
ALTER TABLE "open_holds" ADD COLUMN "source" text;--> statement-breakpoint
ALTER TABLE "open_holds" ADD COLUMN "size" text;--> statement-breakpoint
ALTER TABLE "open_holds" ADD COLUMN "quality" text;--> statement-breakpoint
CREATE INDEX "ledger_keyed" ON "ledger" USING btree ("request_id") WHERE "ledger"."charge_id" <> "ledger"."request_id";--> statement-breakpoint
-- What was charged before usage was kept is counted like what is charged from now on.
INSERT INTO "usage_tail" SELECT "organization_id", "project_id", "key_id", "model", "price_id", '', '', '', 0,
	"spent_nanodollars", "text_in", "cached_text_in", "image_in", "cached_image_in", "image_out", "at_ms"
	FROM "ledger" WHERE "kind" = 'settle';
