CREATE TABLE "meeting_points" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"text" text,
	"by_member_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "meeting_points_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id")
);
--> statement-breakpoint
ALTER TABLE "meeting_points" ADD CONSTRAINT "meeting_points_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_points" ADD CONSTRAINT "meeting_points_collaboration_id_meeting_id_meetings_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","meeting_id") REFERENCES "public"."meetings"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_points" ADD CONSTRAINT "meeting_points_collaboration_id_by_member_id_members_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","by_member_id") REFERENCES "public"."members"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "meeting_points_meeting" ON "meeting_points" USING btree ("collaboration_id","meeting_id","at");
--> statement-breakpoint
alter table meeting_points enable row level security;
--> statement-breakpoint
alter table meeting_points force row level security;
--> statement-breakpoint
create policy tenant on meeting_points to dua_app
  using (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid))
  with check (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid));
--> statement-breakpoint
create policy owner on meeting_points to current_user using (true) with check (true);
--> statement-breakpoint
grant select, insert on meeting_points to dua_app;
--> statement-breakpoint
grant update (text) on meeting_points to dua_app;
