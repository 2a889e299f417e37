CREATE TABLE "files" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"project_id" text NOT NULL,
	"purpose" text NOT NULL,
	"filename" text NOT NULL,
	"bytes_length" bigint NOT NULL,
	"digest" text NOT NULL,
	"created_at_ms" bigint NOT NULL,
	"expires_at_ms" bigint
);
--> statement-breakpoint
ALTER TABLE "assets" ADD COLUMN "memory" "bytea";--> statement-breakpoint
CREATE INDEX "files_project" ON "files" USING btree ("project_id","created_at_ms","id");--> statement-breakpoint
CREATE INDEX "files_digest" ON "files" USING btree ("digest");--> statement-breakpoint
CREATE INDEX "files_expiry" ON "files" USING btree ("expires_at_ms");