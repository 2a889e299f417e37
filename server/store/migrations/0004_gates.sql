CREATE TABLE "verification_steps" (
	"organization_id" text NOT NULL,
	"place" integer NOT NULL,
	"review_id" text NOT NULL,
	"step" text NOT NULL,
	"key_id" text NOT NULL,
	"legal_name" text,
	"country" text,
	"contact" text,
	"evidence_file_id" text,
	"reason" text,
	"effective_at_ms" bigint,
	"expires_at_ms" bigint,
	"at_ms" bigint NOT NULL,
	CONSTRAINT "verification_steps_organization_id_place_pk" PRIMARY KEY("organization_id","place")
);
--> statement-breakpoint
ALTER TABLE "organizations" ADD COLUMN "is_tier_automatic" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "organizations" ADD COLUMN "tier_override" text;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "is_test" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "verification_steps" ADD CONSTRAINT "verification_steps_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "verification_steps_review" ON "verification_steps" USING btree ("review_id");--> statement-breakpoint
CREATE FUNCTION "verification_steps_stay"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'steps of a verification are only ever added';
END $$;
--> statement-breakpoint
CREATE TRIGGER "verification_steps_stay" BEFORE UPDATE OR DELETE OR TRUNCATE ON "verification_steps"
FOR EACH STATEMENT EXECUTE FUNCTION "verification_steps_stay"();
