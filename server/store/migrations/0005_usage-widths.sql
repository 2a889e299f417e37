CREATE TABLE "usage_days" (
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
	CONSTRAINT "usage_days_pkey" PRIMARY KEY("organization_id","start_ms","project_id","key_id","model","price_id","source","size","quality")
);
--> statement-breakpoint
CREATE TABLE "usage_hours" (
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
	CONSTRAINT "usage_hours_pkey" PRIMARY KEY("organization_id","start_ms","project_id","key_id","model","price_id","source","size","quality")
);
--> statement-breakpoint
CREATE TABLE "usage_minutes" (
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
	CONSTRAINT "usage_minutes_pkey" PRIMARY KEY("organization_id","start_ms","project_id","key_id","model","price_id","source","size","quality")
);
--> statement-breakpoint
INSERT INTO "usage_minutes" ("start_ms", "organization_id", "project_id", "key_id", "model", "price_id", "source", "size", "quality", "requests", "images",
	"spent_nanodollars", "text_in", "cached_text_in", "image_in", "cached_image_in", "image_out")
	SELECT "start_ms", "organization_id", "project_id", "key_id", "model", "price_id", "source", "size", "quality", "requests", "images",
	"spent_nanodollars", "text_in", "cached_text_in", "image_in", "cached_image_in", "image_out"
	FROM "usage_sums" WHERE "width" = '1m';
--> statement-breakpoint
INSERT INTO "usage_hours" ("start_ms", "organization_id", "project_id", "key_id", "model", "price_id", "source", "size", "quality", "requests", "images",
	"spent_nanodollars", "text_in", "cached_text_in", "image_in", "cached_image_in", "image_out")
	SELECT "start_ms", "organization_id", "project_id", "key_id", "model", "price_id", "source", "size", "quality", "requests", "images",
	"spent_nanodollars", "text_in", "cached_text_in", "image_in", "cached_image_in", "image_out"
	FROM "usage_sums" WHERE "width" = '1h';
--> statement-breakpoint
INSERT INTO "usage_days" ("start_ms", "organization_id", "project_id", "key_id", "model", "price_id", "source", "size", "quality", "requests", "images",
	"spent_nanodollars", "text_in", "cached_text_in", "image_in", "cached_image_in", "image_out")
	SELECT "start_ms", "organization_id", "project_id", "key_id", "model", "price_id", "source", "size", "quality", "requests", "images",
	"spent_nanodollars", "text_in", "cached_text_in", "image_in", "cached_image_in", "image_out"
	FROM "usage_sums" WHERE "width" = '1d';
--> statement-breakpoint
DROP TABLE "usage_sums";