ALTER TABLE "events" DROP CONSTRAINT "events_replaced_once";--> statement-breakpoint
DROP INDEX "events_period";--> statement-breakpoint
-- A sum reads the index alone: INCLUDE is not known to the schema's builder, so it stands here.
CREATE UNIQUE INDEX "events_replaced_once" ON "events" USING btree ("collaboration_id","replaces_id") INCLUDE ("entered_at") WHERE replaces_id is not null;--> statement-breakpoint
CREATE INDEX "events_numbers" ON "events" USING btree ("collaboration_id","group_id","day") INCLUDE ("id","kind","entered_at","revision","track_id","detail","women","men","unrecorded");--> statement-breakpoint
CREATE INDEX "publications_scope" ON "publications" USING btree ("collaboration_id","scope","period_kind","period_key");
