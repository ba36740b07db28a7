CREATE TABLE "balances" (
	"collaboration_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"day" date NOT NULL,
	"as_of" timestamp with time zone NOT NULL,
	"sums" jsonb NOT NULL,
	CONSTRAINT "balances_collaboration_id_group_id_day_as_of_pk" PRIMARY KEY("collaboration_id","group_id","day","as_of")
);
--> statement-breakpoint
DROP INDEX "publications_scope";--> statement-breakpoint
ALTER TABLE "balances" ADD CONSTRAINT "balances_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "balances" ADD CONSTRAINT "balances_collaboration_id_group_id_groups_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","group_id") REFERENCES "public"."groups"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "publications_scope" ON "publications" USING btree ("collaboration_id","scope","period_kind","period_key","through","no");
--> statement-breakpoint
alter table balances enable row level security;
--> statement-breakpoint
alter table balances force row level security;
--> statement-breakpoint
create policy tenant on balances to dua_app
  using (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid))
  with check (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid));
--> statement-breakpoint
create policy owner on balances to current_user using (true) with check (true);
--> statement-breakpoint
-- never changed: what was known at a moment stays what was known
grant select, insert on balances to dua_app;
--> statement-breakpoint
DROP INDEX "events_entered";--> statement-breakpoint
-- What was entered since a balance is read from the index alone, as what happened in a period is (migrations/0005).
CREATE INDEX "events_entered" ON "events" USING btree ("collaboration_id","group_id","entered_at") INCLUDE ("id","replaces_id","kind","day","revision","track_id","detail","women","men","unrecorded");
