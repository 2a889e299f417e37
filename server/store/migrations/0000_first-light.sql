CREATE TABLE "api_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"title" text NOT NULL,
	"digest" "bytea" NOT NULL,
	"redacted" text NOT NULL,
	"is_fixed" boolean NOT NULL,
	"created_at_ms" bigint NOT NULL,
	"last_used_at_ms" bigint,
	"revoked_at_ms" bigint
);
--> statement-breakpoint
CREATE TABLE "assets" (
	"id" text PRIMARY KEY NOT NULL,
	"request_id" text NOT NULL,
	"project_id" text NOT NULL,
	"index" integer NOT NULL,
	"digest" text NOT NULL,
	"format" text NOT NULL,
	"bytes_length" integer NOT NULL,
	"width_pixels" integer NOT NULL,
	"height_pixels" integer NOT NULL,
	"revised_prompt" text,
	"created_at_ms" bigint NOT NULL,
	"expires_at_ms" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency" (
	"project_id" text NOT NULL,
	"key" text NOT NULL,
	"body_digest" text NOT NULL,
	"attempt" integer NOT NULL,
	"request_id" text NOT NULL,
	"lease_expires_at_ms" bigint NOT NULL,
	"completed_at_ms" bigint,
	"charge_id" text,
	"answer" jsonb,
	"expires_at_ms" bigint NOT NULL,
	CONSTRAINT "idempotency_project_id_key_pk" PRIMARY KEY("project_id","key")
);
--> statement-breakpoint
CREATE TABLE "ledger" (
	"charge_id" text NOT NULL,
	"phase" text NOT NULL,
	"kind" text NOT NULL,
	"request_id" text NOT NULL,
	"organization_id" text NOT NULL,
	"project_id" text NOT NULL,
	"key_id" text NOT NULL,
	"model" text NOT NULL,
	"price_id" text NOT NULL,
	"held_nanodollars" bigint NOT NULL,
	"spent_nanodollars" bigint NOT NULL,
	"text_in" integer NOT NULL,
	"cached_text_in" integer NOT NULL,
	"image_in" integer NOT NULL,
	"cached_image_in" integer NOT NULL,
	"image_out" integer NOT NULL,
	"at_ms" bigint NOT NULL,
	CONSTRAINT "ledger_charge_id_phase_pk" PRIMARY KEY("charge_id","phase"),
	CONSTRAINT "ledger_words" CHECK (("ledger"."phase", "ledger"."kind") IN
    (('open', 'hold'), ('close', 'settle'), ('close', 'release'), ('close', 'expire'), ('late', 'settle'), ('late', 'release')))
);
--> statement-breakpoint
CREATE TABLE "open_holds" (
	"charge_id" text PRIMARY KEY NOT NULL,
	"request_id" text NOT NULL,
	"organization_id" text NOT NULL,
	"project_id" text NOT NULL,
	"key_id" text NOT NULL,
	"model" text NOT NULL,
	"price_id" text NOT NULL,
	"held_nanodollars" bigint NOT NULL,
	"expires_at_ms" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organizations" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"tier" text NOT NULL,
	"is_first" boolean NOT NULL,
	"created_at_ms" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "projects" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"title" text NOT NULL,
	"profile" text,
	"is_default" boolean NOT NULL,
	"created_at_ms" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "requests" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"project_id" text NOT NULL,
	"key_id" text NOT NULL,
	"operation" text NOT NULL,
	"model_requested" text,
	"model" text NOT NULL,
	"order" jsonb NOT NULL,
	"created_at_ms" bigint NOT NULL,
	"status" integer,
	"error_code" text,
	"duration_ms" integer
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"name" text PRIMARY KEY NOT NULL,
	"value" "bytea" NOT NULL,
	"created_at_ms" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "api_keys_digest" ON "api_keys" USING btree ("digest");--> statement-breakpoint
CREATE INDEX "api_keys_project" ON "api_keys" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "assets_request" ON "assets" USING btree ("request_id","index");--> statement-breakpoint
CREATE INDEX "assets_digest" ON "assets" USING btree ("digest");--> statement-breakpoint
CREATE INDEX "assets_expiry" ON "assets" USING btree ("expires_at_ms");--> statement-breakpoint
CREATE INDEX "idempotency_expiry" ON "idempotency" USING btree ("expires_at_ms");--> statement-breakpoint
CREATE INDEX "ledger_payer" ON "ledger" USING btree ("organization_id","project_id");--> statement-breakpoint
CREATE INDEX "open_holds_expiry" ON "open_holds" USING btree ("expires_at_ms");--> statement-breakpoint
CREATE UNIQUE INDEX "organizations_first" ON "organizations" USING btree ("is_first") WHERE "organizations"."is_first";--> statement-breakpoint
CREATE UNIQUE INDEX "projects_default" ON "projects" USING btree ("organization_id") WHERE "projects"."is_default";--> statement-breakpoint
CREATE INDEX "requests_project" ON "requests" USING btree ("project_id","created_at_ms");--> statement-breakpoint
CREATE INDEX "requests_age" ON "requests" USING btree ("created_at_ms");