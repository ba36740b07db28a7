CREATE TABLE "minutes" (
	"collaboration_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"open" boolean DEFAULT true NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"asked_by" uuid,
	"asked_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "minutes_collaboration_id_meeting_id_pk" PRIMARY KEY("collaboration_id","meeting_id")
);
--> statement-breakpoint
CREATE TABLE "minutes_attendance" (
	"collaboration_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"member_id" uuid NOT NULL,
	"presence" text NOT NULL,
	"by_member_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "minutes_attendance_collaboration_id_meeting_id_version_member_id_pk" PRIMARY KEY("collaboration_id","meeting_id","version","member_id"),
	CONSTRAINT "minutes_attendance_presence" CHECK (presence in ('present', 'deputy', 'absent'))
);
--> statement-breakpoint
CREATE TABLE "minutes_lines" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"point" text,
	"text" text,
	"owner_member_id" uuid,
	"owner_role" text,
	"due" date,
	"by_member_id" uuid NOT NULL,
	"since" integer NOT NULL,
	"until" integer,
	"place" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "minutes_lines_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id"),
	CONSTRAINT "minutes_lines_kind" CHECK (kind in ('note', 'decision', 'task', 'question')),
	CONSTRAINT "minutes_lines_owner" CHECK (owner_member_id is null or owner_role is null)
);
--> statement-breakpoint
CREATE TABLE "minutes_versions" (
	"collaboration_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"approved_by" uuid NOT NULL,
	"approved_at" timestamp with time zone NOT NULL,
	"dnr" text,
	"authority" text NOT NULL,
	"change" text,
	CONSTRAINT "minutes_versions_collaboration_id_meeting_id_version_pk" PRIMARY KEY("collaboration_id","meeting_id","version"),
	CONSTRAINT "minutes_versions_version" CHECK (version >= 1)
);
--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_collaboration_id_meeting_id_meetings_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","meeting_id") REFERENCES "public"."meetings"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_collaboration_id_asked_by_members_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","asked_by") REFERENCES "public"."members"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_attendance" ADD CONSTRAINT "minutes_attendance_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_attendance" ADD CONSTRAINT "minutes_attendance_collaboration_id_meeting_id_minutes_collaboration_id_meeting_id_fk" FOREIGN KEY ("collaboration_id","meeting_id") REFERENCES "public"."minutes"("collaboration_id","meeting_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_attendance" ADD CONSTRAINT "minutes_attendance_collaboration_id_member_id_members_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","member_id") REFERENCES "public"."members"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_attendance" ADD CONSTRAINT "minutes_attendance_collaboration_id_by_member_id_members_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","by_member_id") REFERENCES "public"."members"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_lines" ADD CONSTRAINT "minutes_lines_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_lines" ADD CONSTRAINT "minutes_lines_collaboration_id_meeting_id_minutes_collaboration_id_meeting_id_fk" FOREIGN KEY ("collaboration_id","meeting_id") REFERENCES "public"."minutes"("collaboration_id","meeting_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_lines" ADD CONSTRAINT "minutes_lines_collaboration_id_by_member_id_members_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","by_member_id") REFERENCES "public"."members"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_lines" ADD CONSTRAINT "minutes_lines_collaboration_id_owner_member_id_members_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","owner_member_id") REFERENCES "public"."members"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_versions" ADD CONSTRAINT "minutes_versions_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_versions" ADD CONSTRAINT "minutes_versions_collaboration_id_meeting_id_minutes_collaboration_id_meeting_id_fk" FOREIGN KEY ("collaboration_id","meeting_id") REFERENCES "public"."minutes"("collaboration_id","meeting_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_versions" ADD CONSTRAINT "minutes_versions_collaboration_id_approved_by_members_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","approved_by") REFERENCES "public"."members"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "minutes_lines_meeting" ON "minutes_lines" USING btree ("collaboration_id","meeting_id","place");
--> statement-breakpoint
alter table minutes enable row level security;
--> statement-breakpoint
alter table minutes force row level security;
--> statement-breakpoint
create policy tenant on minutes to dua_app
  using (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid))
  with check (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid));
--> statement-breakpoint
create policy owner on minutes to current_user using (true) with check (true);
--> statement-breakpoint
grant select, insert on minutes to dua_app;
--> statement-breakpoint
grant update (version, open, revision, asked_by, asked_at) on minutes to dua_app;
--> statement-breakpoint
alter table minutes_versions enable row level security;
--> statement-breakpoint
alter table minutes_versions force row level security;
--> statement-breakpoint
create policy tenant on minutes_versions to dua_app
  using (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid))
  with check (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid));
--> statement-breakpoint
create policy owner on minutes_versions to current_user using (true) with check (true);
--> statement-breakpoint
-- an approval is never changed; only its free text can be taken away
grant select, insert on minutes_versions to dua_app;
--> statement-breakpoint
grant update (change) on minutes_versions to dua_app;
--> statement-breakpoint
alter table minutes_lines enable row level security;
--> statement-breakpoint
alter table minutes_lines force row level security;
--> statement-breakpoint
create policy tenant on minutes_lines to dua_app
  using (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid))
  with check (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid));
--> statement-breakpoint
create policy owner on minutes_lines to current_user using (true) with check (true);
--> statement-breakpoint
grant select, insert on minutes_lines to dua_app;
--> statement-breakpoint
grant update (text, point, owner_member_id, owner_role, due, until, version) on minutes_lines to dua_app;
--> statement-breakpoint
alter table minutes_attendance enable row level security;
--> statement-breakpoint
alter table minutes_attendance force row level security;
--> statement-breakpoint
create policy tenant on minutes_attendance to dua_app
  using (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid))
  with check (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid));
--> statement-breakpoint
create policy owner on minutes_attendance to current_user using (true) with check (true);
--> statement-breakpoint
grant select, insert on minutes_attendance to dua_app;
--> statement-breakpoint
grant update (presence, by_member_id, at) on minutes_attendance to dua_app;
