CREATE TABLE "agendas" (
	"collaboration_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"language" text NOT NULL,
	"sections" jsonb NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	CONSTRAINT "agendas_collaboration_id_meeting_id_pk" PRIMARY KEY("collaboration_id","meeting_id"),
	CONSTRAINT "agendas_language" CHECK (language in ('sv', 'en'))
);
--> statement-breakpoint
ALTER TABLE "agendas" ADD CONSTRAINT "agendas_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agendas" ADD CONSTRAINT "agendas_collaboration_id_meeting_id_meetings_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","meeting_id") REFERENCES "public"."meetings"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
alter table agendas enable row level security;
--> statement-breakpoint
alter table agendas force row level security;
--> statement-breakpoint
create policy tenant on agendas to dua_app
  using (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid))
  with check (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid));
--> statement-breakpoint
create policy owner on agendas to current_user using (true) with check (true);
--> statement-breakpoint
grant select, insert on agendas to dua_app;
--> statement-breakpoint
grant update (language, sections, sent_at) on agendas to dua_app;
--> statement-breakpoint
-- a point of a meeting that was cancelled is taken up at the next
grant update (meeting_id) on meeting_points to dua_app;
